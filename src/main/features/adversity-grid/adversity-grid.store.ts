import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { z } from 'zod'
import { caseId, entryId, gridId, type CaseId, type GridId } from '@shared/ids'
import { taggedLanguage } from '@shared/language-schemas'
import { WaymarkError } from '@shared/result'
import {
  columns,
  levels,
  type GridEntry,
  type GridVersion,
  type GridVersionHead,
  type LiveGrid,
} from '@shared/features/adversity-grid/adversity-grid.contract'
import type { Act } from '../../vault/act'
import { all, change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'
import { requireCounsellingConsent } from '../consent/consent.store'

const language = taggedLanguage
const gridHead = z.object({
  id: gridId,
  caseId,
  version: z.number(),
  languages: z.object({ desk: language, facing: language }),
  keptAt: z.string(),
  entryCount: z.number(),
})
const entry = z.object({
  id: entryId,
  level: z.enum(levels),
  column: z.enum(columns),
  text: z.string(),
  language,
  counterpart: z.string().nullable(),
})

const selection = sql
  .selectFrom('adversity_grids as grids')
  .selectAll('grids')
  .select((eb) => [
    eb
      .selectFrom('adversity_grid_entries as entries')
      .whereRef('entries.grid_id', '=', 'grids.id')
      .select((counted) => counted.fn.countAll<number>().as('count'))
      .as('entry_count'),
  ])

type Row = Awaited<ReturnType<typeof selection.executeTakeFirstOrThrow>>

const toHead = (row: Row): GridVersionHead =>
  gridHead.parse({
    id: row.id,
    caseId: row.case_id,
    version: row.version,
    languages: { desk: row.desk_language, facing: row.facing_language },
    keptAt: row.kept_at,
    entryCount: row.entry_count,
  })

/** Kept versions of a case, newest first, without their words. */
export const listGridVersions = (db: Database, of: CaseId): readonly GridVersionHead[] => {
  requireCounsellingConsent(db, of)
  return all(db, selection.where('case_id', '=', of).orderBy('version', 'desc')).map(toHead)
}

/** One kept version with its words. @throws WaymarkError `grid.unknown`, or what the missing consent says */
export const getGridVersion = (db: Database, id: GridId): GridVersion => {
  const row = first(db, selection.where('id', '=', id))
  if (!row) throw new WaymarkError('grid.unknown')
  const { entryCount: _, ...head } = toHead(row)
  requireCounsellingConsent(db, head.caseId)
  return { ...head, entries: entriesOf(db, id) }
}

const entriesOf = (db: Database, id: GridId): readonly GridEntry[] =>
  all(
    db,
    sql
      .selectFrom('adversity_grid_entries')
      .select(['id', 'level', 'column_name as column', 'text', 'language', 'counterpart'])
      .where('grid_id', '=', id)
      .orderBy('position'),
  ).map((row) => entry.parse(row))

/**
 * Writes a live grid as the next version of its case.
 * @throws WaymarkError `grid.empty` when there is nothing to keep, or what the missing consent says
 */
export const keepGrid = (db: Database, act: Act, grid: LiveGrid): GridVersionHead => {
  const id = gridId.parse(randomUUID())
  write(db, { ...act, action: 'adversityGrid.kept', subject: id, details: { entries: grid.entries.length } }, () => {
    requireCounsellingConsent(db, grid.caseId)
    if (grid.entries.length === 0) throw new WaymarkError('grid.empty')
    const newest = first(
      db,
      sql
        .selectFrom('adversity_grids')
        .select((eb) => eb.fn.max('version').as('version'))
        .where('case_id', '=', grid.caseId),
    )
    change(
      db,
      sql.insertInto('adversity_grids').values({
        id,
        case_id: grid.caseId,
        version: (newest?.version ?? 0) + 1,
        desk_language: grid.languages.desk,
        facing_language: grid.languages.facing,
        kept_at: act.at,
        kept_by: act.actor,
      }),
    )
    grid.entries.forEach((kept, position) => {
      // A version is a record of its own: its entries get ids of their own, also when the same words were kept before.
      const values = { id: randomUUID(), grid_id: id, position, level: kept.level, column_name: kept.column }
      change(
        db,
        sql
          .insertInto('adversity_grid_entries')
          .values({ ...values, text: kept.text, language: kept.language, counterpart: kept.counterpart }),
      )
    })
  })
  const row = first(db, selection.where('id', '=', id))
  if (!row) throw new Error('the kept grid is not there')
  return toHead(row)
}
