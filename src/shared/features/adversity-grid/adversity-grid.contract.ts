import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId, entryId, gridId, type CaseId, type EntryId, type GridId } from '../../ids'
import { taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { longestEntry, optionalText, typedText } from '../../text'

/** Adversity Grid: three levels by three columns (Toolkit, Tool 2.1). */
export const levels = ['individual', 'family', 'community'] as const
export const columns = ['suffering', 'resilience', 'development'] as const
export type Level = (typeof levels)[number]
export type Column = (typeof columns)[number]

const entryText = typedText(longestEntry)
const counterpartText = optionalText(longestEntry)

/** Words in one language, and optionally the same in the other. */
const entryWords = z.object({
  text: entryText,
  language: taggedLanguage,
  counterpart: counterpartText,
})

export const gridChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), level: z.enum(levels), column: z.enum(columns), ...entryWords.shape }),
  z.object({ kind: z.literal('edit'), entryId, ...entryWords.shape }),
  z.object({ kind: z.literal('remove'), entryId }),
])
export type GridChange = z.infer<typeof gridChange>

export interface GridEntry {
  readonly id: EntryId
  readonly level: Level
  readonly column: Column
  readonly text: string
  readonly language: MigrantLanguage
  /** The same in the grid's other language, when somebody wrote it. */
  readonly counterpart: string | null
}

/** The two languages of a grid: the counsellor's and the migrant's (they may be the same). */
export interface GridLanguages {
  readonly desk: MigrantLanguage
  readonly facing: MigrantLanguage
}

/** A grid that is being filled. It lives in the vault process's memory only, until it is kept. */
export interface LiveGrid {
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly languages: GridLanguages
  readonly entries: readonly GridEntry[]
  /** Kept version that this one started from, if any. */
  readonly basedOn: number | null
  /** Counts changes, so that a window can tell what it has seen. */
  readonly revision: number
}

export interface GridVersion {
  readonly id: GridId
  readonly caseId: CaseId
  /** 1, 2, 3... within the case. */
  readonly version: number
  readonly languages: GridLanguages
  /** ISO 8601. */
  readonly keptAt: string
  readonly entries: readonly GridEntry[]
}

/** What the desk needs about a kept version without its words. */
export type GridVersionHead = Omit<GridVersion, 'entries'> & { readonly entryCount: number }

export const adversityGridContract = {
  /** Starts filling, from nothing or from a kept version. One grid at a time. */
  open: procedure(z.object({ caseId, facing: taggedLanguage, from: gridId.nullable() })).returns<LiveGrid>(),
  live: procedure(z.undefined()).returns<LiveGrid | null>(),
  change: procedure(gridChange).returns<LiveGrid>(),
  /** Writes the live grid into the case file as a new version. Needs consent to counselling. */
  keep: procedure(z.undefined()).returns<GridVersionHead>(),
  /** Forgets the live grid. Nothing of it was ever on disk. */
  discard: procedure(z.undefined()).returns<null>(),
  versions: procedure(z.object({ caseId })).returns<readonly GridVersionHead[]>(),
  version: procedure(z.object({ gridId })).returns<GridVersion>(),
}
