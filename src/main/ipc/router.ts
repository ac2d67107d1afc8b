import type { Contract, FeatureName, ProcedureName } from '@shared/ipc/contract'
import type { InputOf, OutputOf } from '@shared/ipc/procedure'
import type { SurfaceProcedures } from '@shared/ipc/surfaces'
import type { Policy, Session } from './policy'

/** A handler gets parsed input and, where a policy demands one, the session; it answers a value or throws. */
export type Handler<P> = (input: InputOf<P>, session: Session) => Promise<OutputOf<P>> | OutputOf<P>

/** Handlers of one feature, for the procedures a surface names. */
export type Handlers<F extends FeatureName, N extends keyof Contract[F] = keyof Contract[F]> = {
  readonly [K in N]: Handler<Contract[F][K]>
}

/** Policies of one feature. */
export type Policies<F extends FeatureName, N extends keyof Contract[F] = keyof Contract[F]> = Readonly<
  Record<N, Policy>
>

type NamesOf<S extends SurfaceProcedures, F extends FeatureName> = Extract<S[F], readonly string[]>[number] &
  keyof Contract[F]

/** Everything a surface needs: for each procedure it names, a handler and a policy. The compiler misses none. */
export interface Router<S extends SurfaceProcedures> {
  readonly procedures: S
  readonly handlers: { readonly [F in keyof S & FeatureName]: Handlers<F, NamesOf<S, F>> }
  readonly policies: { readonly [F in keyof S & FeatureName]: Policies<F, NamesOf<S, F>> }
}

/** One line of a surface's table, with its types worn off: the gate parses before it calls. */
export interface Route {
  readonly name: ProcedureName
  readonly policy: Policy
  readonly parse: (
    input: unknown,
  ) =>
    { readonly success: true; readonly data: unknown } | { readonly success: false; readonly issues: readonly Issue[] }
  readonly handle: (input: unknown, session: Session | null) => unknown
}

export interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}
