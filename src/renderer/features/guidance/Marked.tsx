import { Fragment } from 'react'
import type { TextRange } from '@shared/search/excerpt'
import { OrderedText } from '../../ui/OrderedText'
import styles from './Marked.module.css'

interface MarkedProps {
  readonly text: string
  /** In order, never overlapping. */
  readonly hits: readonly TextRange[]
}

/** Plain text with the words that a search found marked in it. */
export const Marked = ({ text, hits }: MarkedProps) => (
  <>
    {hits.map(({ start, end }, index) => (
      <Fragment key={start}>
        <OrderedText text={text.slice(hits[index - 1]?.end ?? 0, start)} />
        <mark className={styles.mark}>{text.slice(start, end)}</mark>
      </Fragment>
    ))}
    <OrderedText text={text.slice(hits.at(-1)?.end ?? 0)} />
  </>
)
