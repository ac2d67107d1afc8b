import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { z } from 'zod'
import { caseId, consentId, userId, type CaseId, type ConsentId } from '@shared/ids'
import { taggedLanguage } from '@shared/language-schemas'
import { WaymarkError } from '@shared/result'
import { consentForm, consentScope, type Consent, type NewConsent } from '@shared/features/consent/consent.contract'
import { requireCounselling, requireWitness } from '@shared/features/consent/consent.rules'
import type { Act } from '../../vault/act'
import { all, change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

const consent = z.object({
  id: consentId,
  position: z.number(),
  caseId,
  scope: consentScope,
  decision: z.enum(['given', 'refused']),
  form: consentForm,
  witness: z.string().nullable(),
  language: taggedLanguage,
  textVersion: z.string(),
  recordedAt: z.string(),
  recordedBy: userId,
  withdrawnAt: z.string().nullable(),
})

const selection = sql
  .selectFrom('consents')
  .leftJoin('consent_withdrawals', 'consent_withdrawals.consent_id', 'consents.id')
  .selectAll('consents')
  .select('consent_withdrawals.withdrawn_at')

type Row = Awaited<ReturnType<typeof selection.executeTakeFirstOrThrow>>

const toConsent = (row: Row): Consent =>
  consent.parse({
    id: row.id,
    position: row.position,
    caseId: row.case_id,
    scope: {
      purpose: row.purpose,
      recipient: row.recipient ?? undefined,
      sections: row.sections === null ? undefined : (JSON.parse(row.sections) as unknown),
    },
    decision: row.decision,
    form: row.form,
    witness: row.witness,
    language: row.language,
    textVersion: row.text_version,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    withdrawnAt: row.withdrawn_at,
  })

/** All answers of a case, oldest first. */
export const listConsents = (db: Database, of: CaseId): readonly Consent[] =>
  all(db, selection.where('case_id', '=', of).orderBy('position')).map(toConsent)

/** @throws WaymarkError `consent.unknown` */
export const getConsent = (db: Database, id: ConsentId): Consent => {
  const [row] = all(db, selection.where('consents.id', '=', id))
  if (!row) throw new WaymarkError('consent.unknown')
  return toConsent(row)
}

/**
 * Refuses unless the person agrees to the counselling now; other features call it inside their own transaction.
 * @throws WaymarkError `consent.missing`, `consent.refused` or `consent.withdrawn`
 */
export const requireCounsellingConsent = (db: Database, of: CaseId): void => {
  requireCounselling(listConsents(db, of))
}

/**
 * Records an answer, given or refused. A transfer can only be agreed to while the counselling is.
 * @throws WaymarkError `consent.witnessMissing`, and for transfers what `requireCounselling` throws
 */
export const recordConsent = (db: Database, act: Act, input: NewConsent): Consent => {
  const id = consentId.parse(randomUUID())
  const { scope } = input
  const entry = {
    ...act,
    action: 'consent.recorded',
    subject: id,
    details: { purpose: scope.purpose, decision: input.decision },
  }
  write(db, entry, () => {
    requireWitness(input)
    if (scope.purpose === 'transfer') requireCounsellingConsent(db, input.caseId)
    change(
      db,
      sql.insertInto('consents').values({
        id,
        position: nextPosition(db),
        case_id: input.caseId,
        purpose: scope.purpose,
        recipient: scope.purpose === 'transfer' ? scope.recipient : null,
        sections: scope.purpose === 'transfer' ? JSON.stringify(scope.sections) : null,
        decision: input.decision,
        form: input.form,
        witness: input.witness,
        language: input.language,
        text_version: input.textVersion,
        recorded_at: act.at,
        recorded_by: act.actor,
      }),
    )
  })
  return getConsent(db, id)
}

/** Inside the transaction that uses it. Answers are never deleted, so a position is never given twice. */
const nextPosition = (db: Database): number =>
  (first(
    db,
    sql.selectFrom('consents').select((eb) => eb.fn.max('position').as('newest')),
  )?.newest ?? 0) + 1

/** Takes a consent back. Taking it back twice changes nothing. @throws WaymarkError `consent.unknown` */
export const withdrawConsent = (db: Database, act: Act, id: ConsentId): Consent => {
  if (getConsent(db, id).withdrawnAt !== null) return getConsent(db, id)
  write(db, { ...act, action: 'consent.withdrawn', subject: id }, () => {
    change(
      db,
      sql.insertInto('consent_withdrawals').values({ consent_id: id, withdrawn_at: act.at, recorded_by: act.actor }),
    )
  })
  return getConsent(db, id)
}
