import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { z } from 'zod'
import { packageId, type CaseId, type ConsentId, type GridId, type PackageId } from '@shared/ids'
import { WaymarkError } from '@shared/result'
import type { GridVersion } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent, DataHolder } from '@shared/features/consent/consent.contract'
import { requireCounselling, requireTransfer } from '@shared/features/consent/consent.rules'
import type { HandoverRecord, PackageRequest } from '@shared/features/handover/handover.contract'
import { packageSection } from '@shared/features/handover/handover.sections'
import type { Act } from '../../vault/act'
import { auditHead, type AuditHead } from '../../vault/audit'
import { all, change, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'
import { getGridVersion, listGridVersions } from '../adversity-grid/adversity-grid.store'
import { getCase } from '../cases/cases.store'
import { getConsent, listConsents } from '../consent/consent.store'

/** Everything of a case that an agreed transfer may hold; sections that were not agreed to are null. */
export interface PackageMaterial {
  readonly packageId: PackageId
  readonly consent: Consent
  readonly recipient: string
  readonly case: CaseSummary
  readonly consents: readonly Consent[] | null
  readonly grids: readonly GridVersion[] | null
  readonly auditHead: AuditHead
}

const requireAgreed = (db: Database, request: PackageRequest): { consent: Consent; recipient: string } => {
  const consent = getConsent(db, request.consentId)
  const { scope } = consent
  if (consent.caseId !== request.caseId || scope.purpose !== 'transfer') throw new WaymarkError('consent.missing')
  requireCounselling(listConsents(db, request.caseId))
  requireTransfer(consent, { recipient: scope.recipient, sections: request.sections })
  return { consent, recipient: scope.recipient }
}

/**
 * Gathers what the agreed sections hold.
 * @throws WaymarkError when the transfer is not agreed to, was refused or taken back
 */
export const gatherPackage = (db: Database, request: PackageRequest): PackageMaterial => {
  const { consent, recipient } = requireAgreed(db, request)
  const wanted = new Set(request.sections)
  const grids = (): readonly GridVersion[] =>
    listGridVersions(db, request.caseId).map((head: { readonly id: GridId }) => getGridVersion(db, head.id))
  return {
    packageId: packageId.parse(randomUUID()),
    consent,
    recipient,
    case: getCase(db, request.caseId),
    consents: wanted.has('consents') ? listConsents(db, request.caseId) : null,
    grids: wanted.has('grid') ? grids() : null,
    auditHead: auditHead(db),
  }
}

/**
 * The last gate before anything is sealed: checks the consent again, in the transaction that writes the attempt down.
 * A sealing that failed may be tried again; one that is under way or done may not, or its record would be lost.
 * @throws WaymarkError when the consent no longer stands, `handover.changed` when this package was sealed already
 */
export const startSealing = (db: Database, act: Act, id: PackageId, request: PackageRequest): void => {
  write(db, { ...act, action: 'handover.started', subject: id }, () => {
    const { recipient } = requireAgreed(db, request)
    const started = change(
      db,
      sql
        .insertInto('handover_packages')
        .values({
          id,
          case_id: request.caseId,
          consent_id: request.consentId,
          recipient,
          sections: JSON.stringify(request.sections),
          state: 'sealing',
          started_at: act.at,
          started_by: act.actor,
        })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ state: 'sealing' }).where('handover_packages.state', '=', 'failed'),
        ),
    )
    if (started === 0) throw new WaymarkError('handover.changed')
  })
}

/** Writes down how a sealing that was started ended. */
export const finishSealing = (
  db: Database,
  act: Act,
  id: PackageId,
  outcome: { readonly size: number; readonly sha256: string } | 'failed',
): void => {
  const values =
    outcome === 'failed'
      ? ({ state: 'failed' } as const)
      : ({ state: 'sealed', sealed_at: act.at, ...outcome } as const)
  write(db, { ...act, action: `handover.${values.state}`, subject: id }, () => {
    change(db, sql.updateTable('handover_packages').set(values).where('id', '=', id).where('state', '=', 'sealing'))
  })
}

const record = z.object({
  packageId,
  recipient: z.string(),
  sections: z.string().transform((text) => z.array(packageSection).parse(JSON.parse(text))),
  sealedAt: z.string(),
  size: z.number(),
  sha256: z.string(),
})

const sealed = sql
  .selectFrom('handover_packages')
  .select(['id as packageId', 'recipient', 'sections', 'sealed_at as sealedAt', 'size', 'sha256'])
  .where('state', '=', 'sealed')

/** Packages that left the desk, newest first. */
export const listHandovers = (db: Database, of: CaseId): readonly HandoverRecord[] =>
  all(db, sealed.where('case_id', '=', of).orderBy('sealed_at', 'desc')).map((row) => record.parse(row))

const holder = z.object({ recipient: z.string(), sections: record.shape.sections, sealedAt: z.string() })

/** Sealed ones, and ones whose sealing the desk did not see end: the file may have left all the same. */
const mayHaveLeft = sql
  .selectFrom('handover_packages')
  .select((eb) => ['recipient', 'sections', eb.fn.coalesce('sealed_at', 'started_at').as('sealedAt')])
  .where('state', '!=', 'failed')
  .orderBy('started_at')

/** Who received, or may have received, data under a consent. */
export const holdersUnder = (db: Database, consent: ConsentId): readonly DataHolder[] =>
  all(db, mayHaveLeft.where('consent_id', '=', consent)).map((row) => holder.parse(row))

/** Everybody who received, or may have received, anything of a case, for the day when the counselling consent itself is taken back. */
export const holdersOfCase = (db: Database, of: CaseId): readonly DataHolder[] =>
  all(db, mayHaveLeft.where('case_id', '=', of)).map((row) => holder.parse(row))
