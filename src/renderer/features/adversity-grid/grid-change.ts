import type { z } from 'zod'
import type {
  Column,
  gridChange,
  GridEntry,
  GridLanguages,
  Level,
} from '@shared/features/adversity-grid/adversity-grid.contract'
import type { MigrantLanguage } from '@shared/languages'

/** A change as a window sends it, before main parses it. */
export type SentGridChange = z.input<typeof gridChange>

/** What somebody is typing: the words in their own language, and perhaps the same in the other one. */
export interface EntryDraft {
  readonly mine: string
  readonly other: string
}

/** The language of a grid that is not the writer's; null when both sides share one. */
export const otherLanguage = (languages: GridLanguages, mine: MigrantLanguage): MigrantLanguage | null => {
  const other = languages.desk === mine ? languages.facing : languages.desk
  return other === mine ? null : other
}

export const emptyDraft: EntryDraft = { mine: '', other: '' }

/** An entry as the writer sees it: its words sorted into 'mine' and 'other' whoever wrote them first. */
export const draftOf = (entry: GridEntry, mine: MigrantLanguage): EntryDraft =>
  entry.language === mine
    ? { mine: entry.text, other: entry.counterpart ?? '' }
    : { mine: entry.counterpart ?? '', other: entry.text }

/** True when there is something to save. */
export const hasWords = (draft: EntryDraft): boolean => draft.mine.trim() !== '' || draft.other.trim() !== ''

/**
 * The words of a change. An entry keeps the language it was first written in as its own; a new one gets the writer's,
 * or the other one when only that was filled.
 */
const wordsOf = (draft: EntryDraft, mine: MigrantLanguage, other: MigrantLanguage | null, first: MigrantLanguage) => {
  const own = { text: draft.mine, language: mine, counterpart: draft.other.trim() === '' ? null : draft.other }
  if (other === null) return { ...own, counterpart: null }
  const theirs = { text: draft.other, language: other, counterpart: draft.mine.trim() === '' ? null : draft.mine }
  const wanted = first === mine ? own : theirs
  return wanted.text.trim() === '' ? (wanted === own ? theirs : own) : wanted
}

export const additionOf = (
  cell: { readonly level: Level; readonly column: Column },
  draft: EntryDraft,
  mine: MigrantLanguage,
  other: MigrantLanguage | null,
): SentGridChange => ({ kind: 'add', level: cell.level, column: cell.column, ...wordsOf(draft, mine, other, mine) })

export const editOf = (
  entry: GridEntry,
  draft: EntryDraft,
  mine: MigrantLanguage,
  other: MigrantLanguage | null,
): SentGridChange => ({
  kind: 'edit',
  entryId: entry.id,
  ...wordsOf(draft, mine, other, entry.language),
})
