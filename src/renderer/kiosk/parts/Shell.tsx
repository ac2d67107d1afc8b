import type { ReactNode } from 'react'
import type { Look } from '../visit'
import styles from './Frame.module.css'

interface ShellProps {
  readonly look: Look
  /** Read out when it changes. */
  readonly message: string | undefined
  /** Between the page and the bar: a keyboard. With it the page has no room to lie lower down. */
  readonly between?: ReactNode
  /** What is touched, in one bar at the bottom, within everybody's reach. */
  readonly bar: ReactNode
  /** The page is a long text: the keyboard stops at it to scroll. */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

/** What the style sheet needs to know of how somebody wants the screen. @param roomy there is room to lie lower down */
const wishesOf = (look: Look, roomy: boolean) => ({
  'data-contrast': look.strongContrast ? 'strong' : 'usual',
  'data-hand': look.otherHand ? 'other' : 'usual',
  'data-height': look.low && roomy ? 'low' : 'usual',
})

/** A page that lays itself out, in the colours and the size of text that the visitor chose. */
export const Whole = ({ look, children }: { readonly look: Look; readonly children: ReactNode }) => (
  <div className={styles.whole} {...wishesOf(look, false)}>
    <main className={styles.main} data-text-size={look.textSize}>
      {children}
    </main>
  </div>
)

/** What every page of a visit is laid out in, as the visitor wants to see it. */
export const Shell = ({ look, message, between, bar, scrolls = false, children }: ShellProps) => (
  <div className={styles.frame} {...wishesOf(look, !between)}>
    <main className={styles.main} data-text-size={look.textSize} {...(scrolls && { tabIndex: 0 })}>
      {children}
    </main>
    <div className={styles.foot}>
      <p className={styles.message} role="status">
        {message}
      </p>
      {between}
      <nav className={styles.bar}>{bar}</nav>
    </div>
  </div>
)

/** Room between what leads elsewhere and what the page offers. */
export const Gap = () => <span className={styles.gap} />
