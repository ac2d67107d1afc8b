import type { ReactNode } from 'react'
import styles from './plain.module.css'

interface PlainSubmitProps {
  readonly children: string
  readonly disabled: boolean
  /** Something is under way: a turning ring, and nothing can be pressed. */
  readonly waiting: boolean
}

/** The one button that a page before the desk is about. */
export const PlainSubmit = ({ children, disabled, waiting }: PlainSubmitProps) => (
  <button type="submit" className={styles.submit} disabled={disabled || waiting} aria-busy={waiting}>
    {waiting ? <span className={styles.wait} aria-hidden /> : null}
    {children}
  </button>
)

/** A way elsewhere that looks like words. */
export const PlainLink = ({ children, onPress }: { readonly children: string; readonly onPress: () => void }) => (
  <button type="button" className={styles.link} onClick={onPress}>
    {children}
  </button>
)

/** What went wrong; read out at once. */
export const PlainAlert = ({ children }: { readonly children: ReactNode }) => (
  <div role="alert" className={styles.alert}>
    {children}
  </div>
)
