import type { Contact } from '@shared/features/contacts/contacts.contract'
import { contactId } from '@shared/ids'

/** A contact that nobody could mistake for a real one, for tests. */
export const aContact = (facts: Partial<Contact> = {}): Contact => ({
  id: contactId.parse('3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55'),
  name: 'Example Legal Aid',
  purpose: 'Questions about the law',
  languages: 'Example, Otherish',
  hours: 'Monday 09:00-12:00',
  telephone: '+00 000 000 000',
  place: 'Example Street 1\nSecond door',
  lastChecked: '2026-11-02',
  ...facts,
})
