import type { EntryId } from '../../ids'
import { WaymarkError } from '../../result'
import { columns, levels, type Column, type GridChange, type GridEntry, type Level } from './adversity-grid.contract'

/** Most entries one grid holds: far beyond a session's work, and a bound for memory. */
export const mostEntries = 500

/** The nine cells in reading order: level by level. */
export const cells: readonly { readonly level: Level; readonly column: Column }[] = levels.flatMap((level) =>
  columns.map((column) => ({ level, column })),
)

/**
 * Applies one change to a grid's entries and returns the new list; the old one stays as it was.
 * @param newId the id for an entry that is added
 * @throws WaymarkError `grid.full` or `grid.unknownEntry`
 */
export const applyChange = (
  entries: readonly GridEntry[],
  change: GridChange,
  newId: EntryId,
): readonly GridEntry[] => {
  switch (change.kind) {
    case 'add': {
      if (entries.length >= mostEntries) throw new WaymarkError('grid.full', { most: mostEntries })
      const { level, column, text, language, counterpart } = change
      return [...entries, { id: newId, level, column, text, language, counterpart }]
    }
    case 'edit': {
      requireEntry(entries, change.entryId)
      const { text, language, counterpart } = change
      return entries.map((entry) => (entry.id === change.entryId ? { ...entry, text, language, counterpart } : entry))
    }
    case 'remove':
      requireEntry(entries, change.entryId)
      return entries.filter((entry) => entry.id !== change.entryId)
  }
}

const requireEntry = (entries: readonly GridEntry[], id: EntryId): void => {
  if (!entries.some((entry) => entry.id === id)) throw new WaymarkError('grid.unknownEntry')
}

export const entriesOf = (entries: readonly GridEntry[], level: Level, column: Column): readonly GridEntry[] =>
  entries.filter((entry) => entry.level === level && entry.column === column)
