import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import type { CaseId } from '@shared/ids'
import { recordConsent } from '@main/features/consent/consent.store'
import { openDatabase } from '@main/vault/database/connection'
import type { Measurement } from '../figure'
import { inTurns, spreadOf, timed } from '../statistics'
import { actOf, fictionalConsent, makeFictionalDesk, openPlain, type FictionalDesk } from '../vault/fictional-desk'

/** Consents per sample: one alone would measure how busy the disk is at that moment. */
const perSample = 20

const insert = `INSERT INTO consents (id, case_id, purpose, recipient, sections, decision, form, witness, language,
  text_version, recorded_at, recorded_by, position)
  VALUES (?, ?, 'counselling', NULL, NULL, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM consents))`

const insertPlain = (db: Database, { counsellor }: FictionalDesk, caseId: CaseId): void => {
  const { decision, form, witness, language, textVersion } = fictionalConsent(caseId)
  const { at } = actOf(counsellor)
  db.prepare(insert).run([randomUUID(), caseId, decision, form, witness, language, textVersion, at, counsellor])
}

/** Milliseconds for one of a sample's consents. */
const perConsent = async (desk: FictionalDesk, record: (of: CaseId) => void): Promise<number> =>
  (await timed(() => desk.cases.slice(0, perSample).forEach(record))) / perSample

/** Recording a consent with rules, audit entry and reading back. */
export const consent: Measurement = {
  name: 'consent',
  run: async ({ rounds, folder }) => {
    const desk = makeFictionalDesk(folder)
    const vault = openDatabase(desk.encrypted, desk.key)
    const plain = openPlain(desk.plain)
    try {
      const { ours, theirs } = await inTurns(rounds, {
        ours: () => perConsent(desk, (of) => void recordConsent(vault, actOf(desk.counsellor), fictionalConsent(of))),
        theirs: () => perConsent(desk, (of) => insertPlain(plain, desk, of)),
      })
      return [
        {
          title: 'recording a consent',
          unit: 'ms',
          reference: 'the same insert in plain SQLite',
          measured: { ours: spreadOf(ours), theirs: spreadOf(theirs) },
          goal: null,
        },
      ]
    } finally {
      vault.close()
      plain.close()
    }
  },
}
