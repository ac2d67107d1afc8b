import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Keyboard.module.css'

interface KeyButtonProps {
  /** Read out; a letter is its own name. */
  readonly name?: string
  readonly kind?: 'letter' | 'tool' | 'space'
  /** For a key that stays down. */
  readonly pressed?: boolean
  /** @param byPointer false when the key was pressed by another key */
  readonly onPress: (byPointer: boolean) => void
  readonly children?: ReactNode
}

/** One key. A finger on it leaves the focus, and with it the caret, in the text. */
export const KeyButton = ({ name, kind = 'letter', pressed, onPress, children }: KeyButtonProps) => (
  <UnstyledButton
    className={styles.key}
    data-kind={kind}
    {...(name !== undefined && { 'aria-label': name })}
    {...(pressed !== undefined && { 'aria-pressed': pressed })}
    onPointerDown={(event) => event.preventDefault()}
    onMouseDown={(event) => event.preventDefault()}
    onClick={(event) => onPress(event.detail > 0)}
  >
    {children}
  </UnstyledButton>
)
