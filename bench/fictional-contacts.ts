import { contact, type Contact } from '@shared/features/contacts/contacts.contract'

/** Whom the sample desk names to visitors. Everybody is invented. */
export const fictionalContacts: readonly Contact[] = [
  {
    id: '3e0b51c2-7a64-4c18-9d27-5f6a1b8c9d01',
    name: 'Example Helpline',
    purpose: 'Questions about the way back, and worries',
    languages: 'اردو, English, français',
    hours: '9–17',
    telephone: '+00 000 000 01',
    place: null,
    lastChecked: '2031-02-03',
  },
  {
    id: '3e0b51c2-7a64-4c18-9d27-5f6a1b8c9d02',
    name: 'Placeholder Legal Aid',
    purpose: 'A lawyer, free of charge',
    languages: 'English',
    hours: '10–12',
    telephone: '+00 000 000 02',
    place: '1 Nowhere Street, on the second floor',
    lastChecked: '2031-02-03',
  },
].map((invented) => contact.parse(invented))
