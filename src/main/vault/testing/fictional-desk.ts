import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { entryId, userId, type CaseId } from '@shared/ids'
import type { Account } from '@shared/features/accounts/accounts.contract'
import type { GridEntry, LiveGrid } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent, NewConsent } from '@shared/features/consent/consent.contract'
import type { PackageSection } from '@shared/features/handover/handover.sections'
import type { SetupInput } from '@shared/features/session/session.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'
import { insertAccount } from '../../features/accounts/accounts.store'
import { getCase, registerCase } from '../../features/cases/cases.store'
import { recordConsent } from '../../features/consent/consent.store'
import { insertSite } from '../../features/site/site.store'
import type { Act } from '../act'
import { write } from '../database/transaction'

/* People and cases of a desk that does not exist. No test library in here: children of the tests use it, too. */

export const fictionalSite: SiteSettings = {
  name: 'Placeholder Desk',
  setting: 'transit',
  languages: ['ur', 'en'],
  idleSeconds: 120,
}

const person = (name: string, role: Account['role']): Account => ({
  id: userId.parse(randomUUID()),
  name,
  role,
  language: 'en',
  status: 'active',
  mustChangePassphrase: false,
})

/** The two people of the desk, with fresh ids. */
export const fictionalPeople = () => ({
  administrator: person('Ada Placeholder', 'administrator'),
  counsellor: person('Cosmo Placeholder', 'counsellor'),
})
export type FictionalPeople = ReturnType<typeof fictionalPeople>

/** Puts site and people into a fresh database, in one transaction with one audit entry. */
export const settle = (db: Database, { administrator, counsellor }: FictionalPeople): void => {
  const at = '2026-11-22T08:00:00.000Z'
  write(db, { actor: 'setup', at, action: 'vault.created', subject: 'fictional' }, () => {
    insertSite(db, fictionalSite)
    insertAccount(db, administrator, at)
    insertAccount(db, counsellor, at)
  })
}

/** Acts of one person, a second apart. */
export const actsOf = ({ id }: Pick<Account, 'id'>): (() => Act) => {
  let moment = Date.parse('2026-11-22T09:00:00.000Z')
  return () => ({ actor: id, at: new Date((moment += 1000)).toISOString() })
}

/** Registers a case. */
export const register = (db: Database, act: () => Act, caseNumber = `PLACEHOLDER-${randomUUID()}`): CaseSummary =>
  registerCase(db, act(), { caseNumber, language: 'ur', interpreterNeeded: true })

/** Records an answer to the counselling, in writing unless said otherwise. */
export const answer = (db: Database, act: () => Act, caseId: CaseId, change: Partial<NewConsent> = {}): Consent =>
  recordConsent(db, act(), {
    caseId,
    scope: { purpose: 'counselling' },
    decision: 'given',
    form: 'written',
    witness: null,
    language: 'ur',
    textVersion: '1.0',
    ...change,
  })

/** Records an answer to a transfer. */
export const answerTransfer = (
  db: Database,
  act: () => Act,
  caseId: CaseId,
  sections: PackageSection[],
  change: Partial<NewConsent> = {},
): Consent => answer(db, act, caseId, { scope: { purpose: 'transfer', recipient: 'Sample Desk', sections }, ...change })

/** A case whose person agreed to the counselling. */
export const agreedCase = (db: Database, act: () => Act): CaseSummary => {
  const { id } = register(db, act)
  answer(db, act, id)
  return getCase(db, id)
}

/** One entry of a grid. */
export const gridEntry = (text: string, change: Partial<GridEntry> = {}): GridEntry => ({
  id: entryId.parse(randomUUID()),
  level: 'individual',
  column: 'resilience',
  text,
  language: 'ur',
  counterpart: null,
  ...change,
})

/** A grid as it stands in memory before it is kept. */
export const gridOf = ({ id, caseNumber }: CaseSummary, ...texts: readonly string[]): LiveGrid => ({
  caseId: id,
  caseNumber,
  languages: { desk: 'en', facing: 'ur' },
  entries: texts.map((text) => gridEntry(text)),
  basedOn: null,
  revision: texts.length,
})

/** What somebody types to set the desk up. */
export const fictionalSetup: SetupInput = {
  site: fictionalSite,
  administrator: { name: 'Ada Placeholder', passphrase: 'seven lanterns over the river', language: 'en' },
  counsellor: { name: 'Cosmo Placeholder', passphrase: 'borrowed until the first unlock', language: 'fr' },
}
