import { UnstyledButton } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'
import styles from './BarButton.module.css'

interface BarButtonProps {
  readonly icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden': true }>
  /** `main` is the one thing that the page is there for; `towards` is a way back and `onward` the
   *  next page: their arrows follow the writing. */
  readonly kind?: keyof typeof kinds
  readonly disabled?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

const kinds = {
  plain: styles.plain,
  towards: `${styles.plain} ${styles.towards}`,
  main: styles.main,
  onward: `${styles.main} ${styles.towards}`,
} as const

/** A button of the bar at the bottom, for a finger. */
export const BarButton = ({ icon: Icon, kind = 'plain', disabled = false, onPress, children }: BarButtonProps) => (
  <UnstyledButton className={`${styles.button} ${kinds[kind] ?? ''}`} disabled={disabled} onClick={onPress}>
    <Icon className={styles.icon ?? ''} aria-hidden />
    <span>{children}</span>
  </UnstyledButton>
)
