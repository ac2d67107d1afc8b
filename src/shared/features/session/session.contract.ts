import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { userId, type UserId } from '../../ids'
import type { DeskLanguage } from '../../languages'
import { newAccount, passphrase, type Account } from '../accounts/accounts.contract'
import { siteSettings, type SiteSettings } from '../site/site.contract'

/** Who may try to unlock; read from the keyring, before anything is decrypted. */
export interface UnlockChoice {
  readonly id: UserId
  readonly name: string
  readonly language: DeskLanguage
}

/** What the desk shows at this moment. */
export type DeskState =
  | { readonly state: 'setup' }
  | {
      readonly state: 'broken'
      readonly code: 'keyring.damaged' | 'keyring.newer' | 'keyring.weak' | 'vault.incomplete'
      readonly place: string
    }
  | { readonly state: 'locked'; readonly users: readonly UnlockChoice[] }
  | { readonly state: 'unlocked'; readonly user: Account; readonly site: SiteSettings }

export const setupInput = z.object({
  site: siteSettings,
  administrator: newAccount,
  counsellor: newAccount,
})
export type SetupInput = z.infer<typeof setupInput>

export const sessionContract = {
  state: procedure(z.undefined()).returns<DeskState>(),
  /** Makes the vault and leaves the administrator signed in, so that the recovery sheet can be printed. */
  setUp: procedure(setupInput).returns<{ readonly recoveryCode: string }>(),
  unlock: procedure(z.object({ userId, passphrase })).returns<null>(),
  /** Opens with the printed recovery code, sets a new passphrase for an administrator and replaces the code. */
  recover: procedure(z.object({ userId, code: z.string().max(200), passphrase })).returns<{
    readonly recoveryCode: string
  }>(),
  lock: procedure(z.undefined()).returns<null>(),
  /** Says that somebody is at the desk; puts off the lock after idle. */
  touch: procedure(z.undefined()).returns<null>(),
}
