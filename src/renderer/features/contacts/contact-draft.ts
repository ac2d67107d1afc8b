import type { Contact, ContactInput } from '@shared/features/contacts/contacts.contract'

/** A contact while it is written: every field is text. */
export type ContactDraft = Readonly<Record<keyof ContactInput, string>>

/** What the fields of a dialog begin with. @param day ISO 8601 day it is: who adds a contact has just checked it */
export const draftOf = (contact: Contact | null, day: string): ContactDraft => ({
  name: contact?.name ?? '',
  purpose: contact?.purpose ?? '',
  languages: contact?.languages ?? '',
  hours: contact?.hours ?? '',
  telephone: contact?.telephone ?? '',
  place: contact?.place ?? '',
  lastChecked: contact?.lastChecked ?? day,
})

/** What is missing or wrong, or null. @param day ISO 8601 day it is */
export const draftProblem = (
  { name, purpose, lastChecked }: ContactDraft,
  day: string,
): 'incomplete' | 'future' | null => {
  if (name.trim() === '' || purpose.trim() === '' || lastChecked === '') return 'incomplete'
  return lastChecked > day ? 'future' : null
}
