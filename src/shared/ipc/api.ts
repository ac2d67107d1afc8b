import type { Contract, FeatureName } from './contract'
import type { OutputOf, SentOf } from './procedure'
import type { Result } from '../result'
import type { SurfaceProcedures } from './surfaces'

type Call<P> =
  SentOf<P> extends undefined ? () => Promise<Result<OutputOf<P>>> : (input: SentOf<P>) => Promise<Result<OutputOf<P>>>

/** What changed in main or the vault. Carries no personal data; windows fetch anew what they show. */
export const changeTopics = [
  'session',
  'accounts',
  'site',
  'cases',
  'consent',
  'grid',
  'facing',
  'handover',
  'contacts',
  'kioskSettings',
  'reviews',
  'contentPacks',
] as const
export type ChangeTopic = (typeof changeTopics)[number]

/** A message that main sends to a window without being asked. */
export type WindowEvent =
  | { readonly kind: 'changed'; readonly topic: ChangeTopic }
  /** The desk locks in so many seconds unless somebody touches it; null: somebody did. */
  | { readonly kind: 'lockWarning'; readonly seconds: number | null }
  /** The counsellor pressed the key that asks for the desk (single screen). */
  | { readonly kind: 'askForReturnCode' }

/** `window.waymark` for a surface: its procedures, and one way to listen. */
export type SurfaceApi<S extends SurfaceProcedures> = {
  readonly [F in keyof S & FeatureName]: {
    readonly [N in Extract<S[F], readonly string[]>[number] & keyof Contract[F]]: Call<Contract[F][N]>
  }
} & {
  /** Returns the function that stops listening. */
  readonly listen: (listener: (event: WindowEvent) => void) => () => void
}
