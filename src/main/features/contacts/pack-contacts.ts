import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contactList, type Contact, type ContactInput } from '@shared/features/contacts/contacts.contract'
import { contactId } from '@shared/ids'

/**
 * The contacts of a region that an installed content pack brings, in its order. They stand behind the site's own.
 * @param pack its folder; null: there is none
 */
export const contactsOfPack = (pack: string | null): readonly Contact[] => {
  if (pack === null) return []
  try {
    const listed = contactList.parse(JSON.parse(readFileSync(join(pack, 'data/contacts.json'), 'utf8')))
    return listed.map((contact) => ({ ...contact, id: idOf(contact) }))
  } catch {
    return [] // there is no such file, or it was damaged since the pack was opened
  }
}

/** The same contact has the same id on every desk and after every start. */
const idOf = (contact: ContactInput): Contact['id'] => {
  const hex = createHash('sha256').update(JSON.stringify(contact)).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return contactId.parse(parts.join('-'))
}
