import type { GridEntry } from '@shared/features/adversity-grid/adversity-grid.contract'
import { cells, entriesOf } from '@shared/features/adversity-grid/adversity-grid.rules'

/** How the cells of a grid stand on paper. */
export type Arrangement = 'side-by-side' | 'stacked'

/** Room of one narrow column, in letters: about a third of a page. More than that reads better over the whole width. */
const roomOfColumn = 520
/** Letters on a line of a narrow column; a short line takes the same room. */
const lettersOnLine = 28
const lettersBetweenEntries = 28

const roomOfText = (text: string): number =>
  text.split('\n').reduce((room, line) => room + Math.ceil((line.length + 1) / lettersOnLine) * lettersOnLine, 0)

const roomOf = (entries: readonly GridEntry[]): number =>
  entries.reduce(
    (room, { text, counterpart }) =>
      room + roomOfText(text) + (counterpart === null ? 0 : roomOfText(counterpart) * 0.85) + lettersBetweenEntries,
    0,
  )

/**
 * Short cells stand three side by side, as the grid does on screen. As soon as one of them is long, every cell takes the
 * whole width, one below the other, and may run on over pages. One arrangement for the whole grid keeps it calm.
 */
export const arrangementOf = (entries: readonly GridEntry[]): Arrangement =>
  cells.every(({ level, column }) => roomOf(entriesOf(entries, level, column)) <= roomOfColumn)
    ? 'side-by-side'
    : 'stacked'
