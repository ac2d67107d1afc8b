import { Opening } from '../parts/Opening'
import { Say, useWords } from '../WordsContext'
import type { Words } from '../words'
import { BlankGridTable } from './BlankGridTable'

/** An empty grid to write on by hand: one page, three levels, prompts in the person's language, ruled room below them. */
export const BlankGridSheet = ({ counterpart }: { readonly counterpart: Words | null }) => {
  const words = useWords()
  return (
    <article className="blank-grid">
      <Opening title={words.say('grid:title').text}>
        <Say of="documents:gridBlankIntro" />
      </Opening>
      <BlankGridTable counterpart={counterpart} />
    </article>
  )
}
