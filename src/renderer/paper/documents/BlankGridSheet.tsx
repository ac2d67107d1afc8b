import { columns, levels, type Level } from '@shared/features/adversity-grid/adversity-grid.contract'
import { Opening } from '../parts/Opening'
import { Say, useWords } from '../WordsContext'
import type { Words } from '../words'
import { GridLabel } from './GridLabel'

/** More lines than any cell has room for; those that do not fit are not drawn. */
const mostLines = 12

/** An empty grid to write on by hand: one page, three levels, prompts in the person's language, ruled room below them. */
export const BlankGridSheet = ({ counterpart }: { readonly counterpart: Words | null }) => {
  const words = useWords()
  return (
    <article className="blank-grid">
      <Opening title={words.say('grid:title').text}>
        <Say of="documents:gridBlankIntro" />
      </Opening>
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
    </article>
  )
}

const BlankLevel = ({ level, counterpart }: { readonly level: Level; readonly counterpart: Words | null }) => (
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
