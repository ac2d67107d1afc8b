import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import type { PackFacts, TrustedKey } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import type { Act } from '../../vault/act'
import { all, change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

/** Keys whose signature on a content pack counts. */
export const listTrustedKeys = (db: Database): readonly TrustedKey[] =>
  all(db, sql.selectFrom('trusted_pack_keys').select(['id', 'label', 'key']).orderBy('label'))

/** @throws WaymarkError `pack.keyKnown` */
export const trustKey = (db: Database, act: Act, input: Omit<TrustedKey, 'id'>): void => {
  const id = randomUUID()
  write(db, { ...act, action: 'contentPacks.keyTrusted', subject: id }, () => {
    if (first(db, sql.selectFrom('trusted_pack_keys').select('id').where('key', '=', input.key)))
      throw new WaymarkError('pack.keyKnown')
    change(db, sql.insertInto('trusted_pack_keys').values({ id, ...input }))
  })
}

export const removeKey = (db: Database, act: Act, id: string): void => {
  write(db, { ...act, action: 'contentPacks.keyRemoved', subject: id }, () => {
    change(db, sql.deleteFrom('trusted_pack_keys').where('id', '=', id))
  })
}

/** Notes which pack is in place now; the pack itself lies in the shared folder. */
export const noteInstall = (db: Database, act: Act, pack: PackFacts): void => {
  write(db, { ...act, action: 'contentPacks.installed', subject: `${pack.name}/${pack.sequence}` }, () => undefined)
}

/** @param pack what is in place now; null: the texts that came with this version */
export const noteRollBack = (db: Database, act: Act, pack: PackFacts | null): void => {
  const subject = pack === null ? 'builtIn' : `${pack.name}/${pack.sequence}`
  write(db, { ...act, action: 'contentPacks.rolledBack', subject }, () => undefined)
}
