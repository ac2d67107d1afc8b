import { splitOrdered } from '@shared/ordered-numbers'
import styles from './OrderedText.module.css'

/** Longest ordered part that stays on one line; longer ones may break, so that they never leave the page. */
const longestUnbroken = 24

/**
 * Text as it was typed, with everything that is read in order (telephone numbers, codes, times, dates) held left-to-right.
 * @param props.text shown as text, never interpreted; line breaks are the parent's (`white-space: pre-wrap`)
 */
export const OrderedText = ({ text }: { readonly text: string }) =>
  splitOrdered(text).map((part, index) =>
    part.ordered ? (
      <bdi key={index} dir="ltr" className={part.text.length > longestUnbroken ? styles.long : styles.short}>
        {part.text}
      </bdi>
    ) : (
      part.text
    ),
  )
