import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { contact, type Contact, type ContactInput } from '@shared/features/contacts/contacts.contract'
import { contactId, type ContactId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import type { Act } from '../../vault/act'
import { all, change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

const columns = [
  'id',
  'name',
  'purpose',
  'languages',
  'hours',
  'telephone',
  'place',
  'last_checked as lastChecked',
] as const

const rowOf = ({ lastChecked, ...facts }: ContactInput) => ({ ...facts, last_checked: lastChecked })

/** The site's contacts in the order in which they were added. */
export const listContacts = (db: Database): readonly Contact[] =>
  all(db, sql.selectFrom('contacts').select(columns).orderBy('position')).map((row) => contact.parse(row))

export const addContact = (db: Database, act: Act, input: ContactInput): Contact => {
  const id = contactId.parse(randomUUID())
  write(db, { ...act, action: 'contacts.added', subject: id }, () => {
    const last = first(db, sql.selectFrom('contacts').select('position').orderBy('position', 'desc'))
    change(db, sql.insertInto('contacts').values({ id, position: (last?.position ?? 0) + 1, ...rowOf(input) }))
  })
  return { id, ...input }
}

/** @throws WaymarkError `contacts.unknown` */
export const changeContact = (db: Database, act: Act, { id, ...input }: Contact): Contact => {
  write(db, { ...act, action: 'contacts.changed', subject: id }, () => {
    requireOne(change(db, sql.updateTable('contacts').set(rowOf(input)).where('id', '=', id)))
  })
  return { id, ...input }
}

/** @throws WaymarkError `contacts.unknown` */
export const removeContact = (db: Database, act: Act, id: ContactId): null => {
  write(db, { ...act, action: 'contacts.removed', subject: id }, () => {
    requireOne(change(db, sql.deleteFrom('contacts').where('id', '=', id)))
  })
  return null
}

const requireOne = (changed: number): void => {
  if (changed !== 1) throw new WaymarkError('contacts.unknown')
}
