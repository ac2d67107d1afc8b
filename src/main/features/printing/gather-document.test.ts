import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { caseId, consentId, gridId } from '@shared/ids'
import { roles, type Account, type Role } from '@shared/features/accounts/accounts.contract'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import { laterRefusalOf } from '../../vault/testing/open-desk'
import { fictionalPeople } from '../../vault/testing/fictional-desk'
import { gatherDocuments, type DocumentSources } from './gather-document'

class Asked extends Error {}
const asked = (): never => {
  throw new Asked()
}
const anywhere: unknown = new Proxy(asked, { get: () => anywhere })

/** Sources that answer nothing: whoever gets as far as to ask them was let through. */
const sources = { vault: asked, materials: anywhere, packContacts: () => [] } as unknown as DocumentSources

const consent = { caseId: caseId.parse(randomUUID()), consentId: consentId.parse(randomUUID()) }
const grid = gridId.parse(randomUUID())

/** Each kind of document that holds words, and who gets it. */
const table: readonly (readonly [DocumentRequest, readonly Role[]])[] = [
  [{ kind: 'material', id: 'handout/rights', language: 'ur', large: false }, roles],
  [{ kind: 'material-set', ids: ['handout/rights'], language: 'ur', large: false }, roles],
  [{ kind: 'consent-form', purpose: 'counselling', language: 'ur', large: false }, roles],
  [{ kind: 'consent-record', ...consent }, ['counsellor']],
  [{ kind: 'grid-live', withCaseNumber: false }, ['counsellor']],
  [{ kind: 'grid-kept', gridId: grid, withCaseNumber: false }, ['counsellor']],
  [{ kind: 'recovery-sheet' }, ['administrator']],
]

const { counsellor } = fictionalPeople()

describe('[T1.5][D.V] what is printed for whom', () => {
  test.each(table.map(([request, who]) => [request.kind, request, who] as const))('%s', async (_kind, request, who) => {
    const told: [Role, string | null][] = []
    for (const role of roles) {
      const user: Account = { ...counsellor, role }
      told.push([role, await laterRefusalOf(gatherDocuments(request, { user }, sources))])
    }
    // 'internal' is what `Asked` comes to: the words were being gathered.
    expect(told).toEqual(roles.map((role) => [role, who.includes(role) ? 'internal' : 'access.denied']))
  })

  test('an empty grid holds nobody’s words', async () => {
    for (const role of roles) {
      const session = { user: { ...counsellor, role } }
      const [paper] = await gatherDocuments({ kind: 'grid-blank', language: 'ur' }, session, sources)
      expect(paper).toMatchObject({ kind: 'grid', entries: null, caseNumber: null })
    }
  })
})
