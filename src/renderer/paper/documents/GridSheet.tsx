import {
  columns,
  levels,
  type Column,
  type GridEntry,
  type GridLanguages,
  type Level,
} from '@shared/features/adversity-grid/adversity-grid.contract'
import { entriesOf } from '@shared/features/adversity-grid/adversity-grid.rules'
import { Opening } from '../parts/Opening'
import { Typed } from '../parts/Typed'
import { Say, useWords } from '../WordsContext'
import type { Words } from '../words'
import { arrangementOf } from './grid-arrangement'
import { GridLabel } from './GridLabel'

interface GridSheetProps {
  readonly languages: GridLanguages
  readonly entries: readonly GridEntry[]
  /** ISO 8601 moment when it was kept; null while it belongs to nobody's file. */
  readonly keptAt: string | null
  /** Words of the grid's other language, shown small; null when there is none. */
  readonly counterpart: Words | null
}

/** A filled Adversity Grid: level by level, every entry in its own language with its counterpart below. */
export const GridSheet = ({ languages, entries, keptAt, counterpart }: GridSheetProps) => {
  const words = useWords()
  const LevelTables = arrangementOf(entries) === 'side-by-side' ? LevelSideBySide : LevelStacked
  return (
    <article className="grid-sheet">
      <Opening title={words.say('grid:title').text}>
        <Say of={keptAt === null ? 'grid:yoursNote' : 'grid:keptNote'} />
      </Opening>
      {levels.map((level) => (
        <LevelTables key={level} level={level} languages={languages} entries={entries} counterpart={counterpart} />
      ))}
    </article>
  )
}

type LevelProps = Omit<GridSheetProps, 'keptAt'> & { readonly level: Level }

const LevelSideBySide = ({ level, languages, entries, counterpart }: LevelProps) => (
  <table className="level level-side-by-side">
    <thead>
      <tr>
        <th colSpan={columns.length} scope="colgroup" className="level-name">
          <GridLabel of={`grid:level.${level}`} counterpart={counterpart} />
        </th>
      </tr>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col" className="column-name">
            <div className="head-rule">
              <GridLabel of={`grid:column.${column}`} counterpart={counterpart} />
            </div>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      <tr>
        {columns.map((column) => (
          <td key={column}>
            <Entries entries={entriesOf(entries, level, column)} languages={languages} />
          </td>
        ))}
      </tr>
    </tbody>
  </table>
)

const LevelStacked = ({ level, languages, entries, counterpart }: LevelProps) => (
  <section className="level">
    {columns.map((column) => (
      <StackedCell key={column} {...{ level, column, languages, entries, counterpart }} />
    ))}
  </section>
)

/** A table, because Chromium repeats a table's head on every page that the cell runs on to. */
const StackedCell = ({ level, column, languages, entries, counterpart }: LevelProps & { readonly column: Column }) => (
  <table className="cell-stacked">
    <thead>
      <tr>
        <th scope="col" className="cell-name">
          <div className="head-rule">
            <span className="cell-level">
              <Say of={`grid:level.${level}`} />
            </span>
            <GridLabel of={`grid:column.${column}`} counterpart={counterpart} />
          </div>
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <Entries entries={entriesOf(entries, level, column)} languages={languages} />
        </td>
      </tr>
    </tbody>
  </table>
)

interface EntriesProps {
  readonly entries: readonly GridEntry[]
  readonly languages: GridLanguages
}

const Entries = ({ entries, languages }: EntriesProps) =>
  entries.length === 0 ? (
    <p className="entry-none">
      <Say of="grid:emptyCell" />
    </p>
  ) : (
    entries.map((entry) => <Entry key={entry.id} entry={entry} languages={languages} />)
  )

const Entry = ({ entry, languages }: { readonly entry: GridEntry; readonly languages: GridLanguages }) => {
  const other = entry.language === languages.facing ? languages.desk : languages.facing
  return (
    <div className="entry">
      <Typed className="entry-text" text={entry.text} language={entry.language} />
      {entry.counterpart !== null && <Typed className="entry-counterpart" text={entry.counterpart} language={other} />}
    </div>
  )
}
