import { columns, levels, type Level } from '@shared/features/adversity-grid/adversity-grid.contract'
import { Say } from '../WordsContext'
import type { Words } from '../words'
import { GridLabel } from './GridLabel'

/** More lines than any cell has room for; those that do not fit are not drawn. */
const mostLines = 12

interface BlankGridTableProps {
  /** Words of the grid's other language; null when there is none. */
  readonly counterpart: Words | null
}

/**
 * The nine boxes with their prompts in the person's language and ruled room below them. Stands in an element with the
 * class `blank-grid`, which has the height that the boxes share.
 */
export const BlankGridTable = ({ counterpart }: BlankGridTableProps) => (
  <>
    <div className="blank-columns">
      {columns.map((column) => (
        <div key={column} className="blank-column">
          <GridLabel of={`grid:column.${column}`} counterpart={counterpart} />
          <small>
            <Say of={`grid:columnHint.${column}`} />
          </small>
        </div>
      ))}
    </div>
    {levels.map((level) => (
      <BlankLevel key={level} level={level} counterpart={counterpart} />
    ))}
  </>
)

/** The empty grid as a page of its own inside another document. */
export const BlankGridPage = () => (
  <section className="blank-grid grid-page">
    <h2 className="grid-page-title">
      <Say of="grid:title" />
    </h2>
    <BlankGridTable counterpart={null} />
  </section>
)

const BlankLevel = ({ level, counterpart }: BlankGridTableProps & { readonly level: Level }) => (
  <section className="blank-level">
    <h2>
      {/* The spaces are not for looks: Arabic letters of neighbouring elements join to one word without them. */}
      <GridLabel of={`grid:level.${level}`} counterpart={counterpart} />{' '}
      <small>
        <Say of={`grid:levelHint.${level}`} />
      </small>
    </h2>
    <div className="blank-cells">
      {columns.map((column) => (
        <p key={column} className="blank-cell">
          <Say of={`grid:prompt.${level}.${column}`} />
        </p>
      ))}
      {columns.map((column) => (
        <div key={column} className="blank-cell" aria-hidden="true">
          <div className="blank-lines">
            {Array.from({ length: mostLines }, (_, line) => (
              <i key={line} />
            ))}
          </div>
        </div>
      ))}
    </div>
  </section>
)
