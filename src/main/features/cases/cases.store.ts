import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { z } from 'zod'
import { caseId, type CaseId } from '@shared/ids'
import { taggedLanguage } from '@shared/language-schemas'
import { WaymarkError } from '@shared/result'
import type { CaseSummary, NewCase } from '@shared/features/cases/cases.contract'
import { counsellingState } from '@shared/features/consent/consent.rules'
import type { Act } from '../../vault/act'
import { all, change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'
import { listConsents } from '../consent/consent.store'

const summary = z.object({
  id: caseId,
  caseNumber: z.string(),
  language: taggedLanguage,
  interpreterNeeded: z.boolean(),
  registeredAt: z.string(),
})

const columns = [
  'id',
  'case_number as caseNumber',
  'language',
  'interpreter_needed as interpreterNeeded',
  'registered_at as registeredAt',
] as const

const toSummary = (db: Database, row: Readonly<Record<string, unknown>>): CaseSummary => {
  const parsed = summary.parse({ ...row, interpreterNeeded: row.interpreterNeeded === 1 })
  return { ...parsed, counselling: counsellingState(listConsents(db, parsed.id)) }
}

/** All cases, newest first. */
export const listCases = (db: Database): readonly CaseSummary[] =>
  all(db, sql.selectFrom('cases').select(columns).orderBy('registered_at', 'desc').orderBy('case_number')).map((row) =>
    toSummary(db, row),
  )

/** @throws WaymarkError `cases.unknown` */
export const getCase = (db: Database, id: CaseId): CaseSummary => {
  const row = first(db, sql.selectFrom('cases').select(columns).where('id', '=', id))
  if (!row) throw new WaymarkError('cases.unknown')
  return toSummary(db, row)
}

/** Registers a case. @throws WaymarkError `cases.numberTaken` */
export const registerCase = (db: Database, act: Act, input: NewCase): CaseSummary => {
  const id = caseId.parse(randomUUID())
  write(db, { ...act, action: 'cases.registered', subject: id }, () => {
    if (first(db, sql.selectFrom('cases').select('id').where('case_number', '=', input.caseNumber))) {
      throw new WaymarkError('cases.numberTaken', { caseNumber: input.caseNumber })
    }
    change(
      db,
      sql.insertInto('cases').values({
        id,
        case_number: input.caseNumber,
        language: input.language,
        interpreter_needed: input.interpreterNeeded ? 1 : 0,
        registered_at: act.at,
        registered_by: act.actor,
      }),
    )
  })
  return getCase(db, id)
}
