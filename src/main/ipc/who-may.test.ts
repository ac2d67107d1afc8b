import { randomUUID } from 'node:crypto'
import type { Account } from '@shared/features/accounts/accounts.contract'
import { describe, expect, test } from 'vitest'
import { fictionalPeople, fictionalSetup, fictionalSite } from '../vault/testing/fictional-desk'
import { answer } from './gate'
import type { Session } from './policy'
import type { Route } from './router'
import { routesOf } from './routes'
import { deskRouter, facingRouter, Reached } from './testing/desk-router'
import { fictionalReview } from '../features/reviews/testing/fictional-review'

const id = randomUUID()
const { administrator, counsellor } = fictionalPeople()
const supervisor: Account = { ...counsellor, name: 'Sol Placeholder', role: 'supervisor' }
const passphrase = 'seven lanterns over the river'
const words = { text: 'a word', language: 'ur', counterpart: null }
const change = { kind: 'add', level: 'family', column: 'resilience', ...words }
const contact = {
  name: 'Example Legal Help',
  purpose: 'advice',
  languages: null,
  hours: null,
  telephone: null,
  place: null,
  lastChecked: '2031-02-03',
}
const review = fictionalReview()
const recipients = { kind: 'recipients', publicKeys: ['age1placeholder'] }

/** Something well-formed for each procedure, and who gets through with it. */
const table: Readonly<Record<string, readonly [who: keyof typeof reach, input: unknown]>> = {
  'session.state': ['everybody', undefined],
  'session.setUp': ['everybody', fictionalSetup],
  'session.unlock': ['everybody', { userId: id, passphrase }],
  'session.recover': ['everybody', { userId: id, code: '000000', passphrase }],
  'session.lock': ['everybody', undefined],
  'session.touch': ['whoeverIsIn', undefined],
  'accounts.list': ['administrators', undefined],
  'accounts.add': ['administrators', { ...fictionalSetup.counsellor, role: 'counsellor' }],
  'accounts.disable': ['administrators', { userId: id }],
  'accounts.resetPassphrase': ['administrators', { userId: id, passphrase }],
  'accounts.changePassphrase': ['whoeverIsIn', { current: passphrase, next: passphrase }],
  'accounts.changeLanguage': ['settled', { language: 'fr' }],
  'site.get': ['settled', undefined],
  'site.update': ['administrators', fictionalSite],
  'cases.list': ['counsellors', undefined],
  'cases.register': ['counsellors', { caseNumber: 'PLACEHOLDER-1', language: 'ur', interpreterNeeded: true }],
  'cases.get': ['counsellors', { caseId: id }],
  'consent.list': ['counsellors', { caseId: id }],
  'consent.record': [
    'counsellors',
    {
      caseId: id,
      scope: { purpose: 'transfer', recipient: 'Sample Desk', sections: ['case'] },
      decision: 'given',
      form: 'oral',
      witness: 'Bo Placeholder',
      language: 'ur',
      textVersion: '1.0',
    },
  ],
  'consent.withdraw': ['counsellors', { consentId: id }],
  'adversityGrid.open': ['counsellors', { caseId: id, facing: 'ur', from: null }],
  'adversityGrid.live': ['counsellors', undefined],
  'adversityGrid.change': ['counsellors', change],
  'adversityGrid.keep': ['counsellors', undefined],
  'adversityGrid.discard': ['counsellors', undefined],
  'adversityGrid.versions': ['counsellors', { caseId: id }],
  'adversityGrid.version': ['counsellors', { gridId: id }],
  'facing.status': ['counsellors', undefined],
  'facing.share': ['counsellors', { what: { kind: 'grid' }, code: '2468' }],
  'facing.stop': ['counsellors', undefined],
  'materials.read': ['everybody', { id: 'handout/rights', language: 'bn' }],
  'materials.shelf': ['everybody', { language: 'bn' }],
  'words.ofPack': ['everybody', { language: 'bn', namespaces: ['desk'] }],
  'materials.guidance': ['settled', { language: 'fr' }],
  'contacts.list': ['settled', undefined],
  'contacts.ofPack': ['settled', undefined],
  'contacts.add': ['administrators', contact],
  'contacts.change': ['administrators', { ...contact, id }],
  'contacts.remove': ['administrators', { id }],
  'kioskSettings.get': ['administrators', undefined],
  'kioskSettings.update': ['administrators', { idleSeconds: 60, printsPerHour: 30, feedbackRecipient: null }],
  'kioskSettings.setExitPin': ['administrators', { pin: '271828' }],
  'counters.report': ['supervisorsAndAdministrators', undefined],
  'reviews.list': ['settled', { language: 'ps' }],
  'reviews.record': ['settled', review],
  'contentPacks.state': ['administrators', undefined],
  'contentPacks.inspect': ['administrators', undefined],
  'contentPacks.install': ['administrators', { token: 't' }],
  'contentPacks.rollBack': ['administrators', undefined],
  'contentPacks.trustKey': ['administrators', { label: 'Sample Texts Office', key: `RW${'A'.repeat(54)}` }],
  'contentPacks.removeKey': ['administrators', { id: 'k' }],
  'printing.prepare': ['settled', { kind: 'consent-form', purpose: 'transfer', language: 'ps', large: false }],
  'printing.printers': ['settled', undefined],
  'printing.print': ['settled', { token: 't', printer: 'p', copies: 1, color: false }],
  'printing.jobState': ['settled', { job: 'p-1' }],
  'printing.saveAs': ['settled', { token: 't' }],
  'handover.checkRecipient': ['counsellors', { publicKey: 'age1placeholder' }],
  'handover.preview': ['counsellors', { caseId: id, consentId: id, sections: ['case'], language: 'fr' }],
  'handover.previewFile': ['counsellors', { token: 't', name: 'case.json' }],
  'handover.seal': ['counsellors', { token: 't', sealFor: recipients }],
  'handover.list': ['counsellors', { caseId: id }],
  'display.view': ['whoeverIsIn', undefined],
  'display.changeGrid': ['counsellors', change],
  'display.bringDeskBack': ['whoeverIsIn', { code: '2468' }],
  'display.leaveExercise': ['whoeverIsIn', undefined],
  'display.touch': ['whoeverIsIn', undefined],
}

/** What somebody is told who still has the passphrase that another person gave them, in whatever role. */
const borrowed = (told: 'access.denied' | null) => ({
  counsellorWithBorrowed: told,
  supervisorWithBorrowed: told,
  administratorWithBorrowed: told,
})

/** What each kind of person is told: null where they get through. */
const reach = {
  everybody: { nobody: null, ...borrowed(null), counsellor: null, supervisor: null, administrator: null },
  whoeverIsIn: { nobody: 'vault.locked', ...borrowed(null), counsellor: null, supervisor: null, administrator: null },
  settled: {
    nobody: 'vault.locked',
    ...borrowed('access.denied'),
    counsellor: null,
    supervisor: null,
    administrator: null,
  },
  counsellors: {
    nobody: 'vault.locked',
    ...borrowed('access.denied'),
    counsellor: null,
    supervisor: 'access.denied',
    administrator: 'access.denied',
  },
  supervisorsAndAdministrators: {
    nobody: 'vault.locked',
    ...borrowed('access.denied'),
    counsellor: 'access.denied',
    supervisor: null,
    administrator: null,
  },
  administrators: {
    nobody: 'vault.locked',
    ...borrowed('access.denied'),
    counsellor: 'access.denied',
    supervisor: 'access.denied',
    administrator: null,
  },
} as const

const people: Readonly<Record<keyof typeof reach.everybody, Session | null>> = {
  nobody: null,
  counsellorWithBorrowed: { user: { ...counsellor, mustChangePassphrase: true } },
  supervisorWithBorrowed: { user: { ...supervisor, mustChangePassphrase: true } },
  administratorWithBorrowed: { user: { ...administrator, mustChangePassphrase: true } },
  counsellor: { user: counsellor },
  supervisor: { user: supervisor },
  administrator: { user: administrator },
}

const routes = new Map([...routesOf(deskRouter()), ...routesOf(facingRouter())])

const gateRefusals = ['request.refused', 'request.invalid', 'vault.locked', 'access.denied', 'internal']

/** How the gate turns a person away, or null when the handler began to work, even if it then refused for its own reasons. */
const turnedAway = async (route: Route, input: unknown, session: Session | null): Promise<string | null> => {
  const reported: unknown[] = []
  const result = await answer(route, input, {
    session: () => session,
    report: (_procedure, error) => reported.push(error),
  })
  if (result.ok || reported.some((error) => error instanceof Reached)) return null
  return gateRefusals.includes(result.error.code) ? result.error.code : null
}

describe('[T2.4.1] who may do what', () => {
  test('is said for every procedure of desk and facing display, and for no other', () => {
    expect([...routes.keys()].sort()).toEqual(Object.keys(table).sort())
  })

  test.each(Object.keys(table))('%s', async (name) => {
    const [route, row] = [routes.get(name), table[name]]
    if (route === undefined || row === undefined) throw new Error('no such procedure')
    const [who, input] = row
    const answers: Record<string, string | null> = {}
    for (const [person, session] of Object.entries(people)) answers[person] = await turnedAway(route, input, session)
    expect(answers).toEqual(reach[who])
  })

  test('[T1.5] leaves a supervisor no way to a case: all that is about one is for counsellors', () => {
    const aboutCases = ['cases', 'consent', 'adversityGrid', 'handover', 'facing']
    const found = Object.keys(table).filter((name) => aboutCases.includes(name.split('.')[0] ?? ''))
    expect(found.length).toBeGreaterThan(aboutCases.length)
    for (const name of [...found, 'display.changeGrid']) expect(table[name]?.[0], name).toBe('counsellors')
  })

  test('is asked after the input was read: what is not well-formed gets to nobody', async () => {
    for (const [name, [, input]] of Object.entries(table)) {
      const route = routes.get(name)
      if (route === undefined) throw new Error('no such procedure')
      const wrong = input === undefined ? { stowaway: true } : undefined
      expect(await turnedAway(route, wrong, people.administrator), name).toBe('request.invalid')
    }
  })
})
