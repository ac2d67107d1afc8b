import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './Buttons.module.css'

interface ActionProps {
  /** `main` is what the page is there for, `stop` is found without looking for it. */
  readonly kind?: 'plain' | 'main' | 'stop'
  readonly icon?: Icon
  readonly onPress: () => void
  readonly children: string
}

/** A button for a finger. */
export const Action = ({ kind = 'plain', icon: Shape, onPress, children }: ActionProps) => (
  <button type="button" className={`${styles.button ?? ''} ${styles[kind] ?? ''}`} onClick={onPress}>
    {Shape && <Shape className={styles.icon} aria-hidden />}
    <span>{children}</span>
  </button>
)

interface SwitchProps {
  readonly icon?: Icon
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
  readonly children: string
}

/** A button that stays pressed. */
export const Switch = ({ icon: Shape, on, onTurn, children }: SwitchProps) => (
  <button
    type="button"
    className={`${styles.button ?? ''} ${styles.plain ?? ''}`}
    aria-pressed={on}
    onClick={() => onTurn(!on)}
  >
    {Shape && <Shape className={styles.icon} aria-hidden />}
    <span>{children}</span>
  </button>
)

/** All that is touched, in one row at the bottom, where a hand reaches it. */
export const Bar = ({ children }: { readonly children: ReactNode }) => <div className={styles.bar}>{children}</div>

/** Sends what follows to the far end: where an impatient second tap meets no button on the page that comes next. */
export const Gap = () => <span className={styles.gap} />
