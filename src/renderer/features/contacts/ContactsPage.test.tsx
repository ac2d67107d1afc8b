import { describe, expect, test, vi } from 'vitest'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import { contactId } from '@shared/ids'
import { ContactsPage } from './ContactsPage'
import { today } from './freshness'
import { namelessControls, showDeskPage } from './testing/desk-page'

vi.mock('../../desk/waymark', () => ({ waymark: { contacts: {} } }))

const lantern: Contact = {
  id: contactId.parse('3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55'),
  name: 'Lantern Office',
  purpose: 'مشورة مجانية',
  languages: null,
  hours: '09:00–12:00',
  telephone: '+355 4 123-456',
  place: null,
  lastChecked: '2020-01-05',
}
const shown = async (contact: Contact, role?: 'counsellor'): Promise<string> =>
  showDeskPage(<ContactsPage />, { answers: [[['contacts', 'list'], [contact]]], ...(role && { role }) })

describe('[G.C] the contacts of a site', () => {
  test('are empty with a word about what they are for', async () => {
    const markup = await showDeskPage(<ContactsPage />, { answers: [[['contacts', 'list'], []]] })
    expect(markup).toContain('printed on handouts and shown at the kiosk')
    expect(markup).toContain('Add a contact')
  })

  test('ask to be checked again when that was long ago, and not when it was today', async () => {
    const old = await shown(lantern)
    expect(old).toContain('Please check again')
    expect(old).toContain('Checked today')
    expect(old).toContain('Last checked on 5 January 2020')
    const fresh = await shown({ ...lantern, lastChecked: today() })
    expect(fresh).not.toContain('Please check again')
    expect(fresh).not.toContain('Checked today')
  })

  test('hold the telephone number in order, leave out what is not known, and name every control', async () => {
    const markup = await shown(lantern)
    expect(markup).toMatch(/<bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi>/)
    expect(markup).toContain('Telephone')
    expect(markup).not.toContain('Place')
    expect(markup).toContain('aria-label="Remove: Lantern Office"')
    expect(namelessControls(markup)).toEqual([])
  })

  test('are read by a counsellor and changed by an administrator', async () => {
    expect(await shown(lantern)).toContain('Add a contact')
    const markup = await shown(lantern, 'counsellor')
    expect(markup).toContain('Lantern Office')
    expect(markup).not.toContain('<button')
  })
})

test('a control without a name would be noticed', () => {
  expect(namelessControls('<button type="button"><svg></svg></button><input id="a"/>')).toHaveLength(2)
  expect(namelessControls('<button>Go</button><label for="a">A</label><input id="a"/>')).toEqual([])
})
