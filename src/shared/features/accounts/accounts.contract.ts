import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { deskLanguage } from '../../language-schemas'
import type { DeskLanguage } from '../../languages'
import { userId, type UserId } from '../../ids'
import { longestLabel, typedText } from '../../text'

export const roles = ['counsellor', 'supervisor', 'administrator'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Not trimmed and not normalised here: what a person typed is what counts. The rules look at its strength. */
export const passphrase = z.string().min(1).max(1024)

export const newAccount = z.object({
  name: typedText(longestLabel),
  passphrase,
  language: deskLanguage,
})
export type NewAccount = z.infer<typeof newAccount>

export interface Account {
  readonly id: UserId
  readonly name: string
  readonly role: Role
  readonly language: DeskLanguage
  readonly status: 'active' | 'disabled'
  /** True until the person has replaced the passphrase that an administrator gave them. */
  readonly mustChangePassphrase: boolean
}

export const accountsContract = {
  list: procedure(z.undefined()).returns<readonly Account[]>(),
  add: procedure(newAccount.extend({ role })).returns<Account>(),
  disable: procedure(z.object({ userId })).returns<null>(),
  resetPassphrase: procedure(z.object({ userId, passphrase })).returns<null>(),
  changePassphrase: procedure(z.object({ current: passphrase, next: passphrase })).returns<null>(),
  changeLanguage: procedure(z.object({ language: deskLanguage })).returns<null>(),
}
