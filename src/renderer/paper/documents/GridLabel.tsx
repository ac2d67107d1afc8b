import { directionOf } from '@shared/languages'
import { Say } from '../WordsContext'
import type { WordKey, Words } from '../words'

interface GridLabelProps {
  readonly of: WordKey
  /** Words of the grid's other language; null when there is none. */
  readonly counterpart: Words | null
}

/** A label of the grid in the person's language, and small beside it in the counsellor's. */
export const GridLabel = ({ of, counterpart }: GridLabelProps) => (
  <>
    <span className="label-own">
      <Say of={of} />
    </span>{' '}
    {counterpart !== null && (
      <span className="label-counterpart" lang={counterpart.language} dir={directionOf(counterpart.language)}>
        {counterpart.say(of).text}
      </span>
    )}
  </>
)
