import type { Database } from '@signalapp/sqlcipher'
import { taggedDeskLanguage } from '@shared/language-schemas'
import { userId, type UserId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import { role, type Account } from '@shared/features/accounts/accounts.contract'
import { requireAnotherAdministrator } from '@shared/features/accounts/accounts.rules'
import { z } from 'zod'
import { all, change, first, sql } from '../../vault/database/statements'

/* These functions read and write inside a transaction that the vault opens together with its keyring write: an account
   is two things, a row here and a wrapped key there, and they change together or not at all. */

const account = z.object({
  id: userId,
  name: z.string(),
  role,
  language: taggedDeskLanguage,
  status: z.enum(['active', 'disabled']),
  mustChangePassphrase: z.boolean(),
})

const columns = ['id', 'name', 'role', 'language', 'status', 'must_change_passphrase as mustChangePassphrase'] as const

const toAccount = (row: Readonly<Record<string, unknown>>): Account =>
  account.parse({ ...row, mustChangePassphrase: row.mustChangePassphrase === 1 })

/** Everybody who has, or had, an account, by name. */
export const listAccounts = (db: Database): readonly Account[] =>
  all(db, sql.selectFrom('users').select(columns).orderBy('name')).map(toAccount)

/** @throws WaymarkError `accounts.unknown` */
export const getAccount = (db: Database, id: UserId): Account => {
  const row = first(db, sql.selectFrom('users').select(columns).where('id', '=', id))
  if (!row) throw new WaymarkError('accounts.unknown')
  return toAccount(row)
}

/** @throws WaymarkError `accounts.nameTaken` */
export const insertAccount = (db: Database, added: Account, at: string): void => {
  if (first(db, sql.selectFrom('users').select('id').where('name', '=', added.name))) {
    throw new WaymarkError('accounts.nameTaken', { name: added.name })
  }
  change(
    db,
    sql.insertInto('users').values({
      id: added.id,
      name: added.name,
      role: added.role,
      language: added.language,
      status: added.status,
      must_change_passphrase: added.mustChangePassphrase ? 1 : 0,
      created_at: at,
    }),
  )
}

/** @throws WaymarkError `accounts.lastAdministrator`, `accounts.unknown` */
export const setStatus = (db: Database, id: UserId, status: Account['status']): void => {
  getAccount(db, id)
  if (status === 'disabled') requireAnotherAdministrator(listAccounts(db), id)
  change(db, sql.updateTable('users').set({ status }).where('id', '=', id))
}

export const setMustChangePassphrase = (db: Database, id: UserId, must: boolean): void => {
  change(
    db,
    sql
      .updateTable('users')
      .set({ must_change_passphrase: must ? 1 : 0 })
      .where('id', '=', id),
  )
}

export const setLanguage = (db: Database, id: UserId, language: Account['language']): void => {
  change(db, sql.updateTable('users').set({ language }).where('id', '=', id))
}
