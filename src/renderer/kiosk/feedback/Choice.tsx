import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronRight, type Icon } from '@tabler/icons-react'
import styles from './Feedback.module.css'

interface ChoiceProps {
  readonly icon: Icon
  readonly title: string
  readonly hint: string
  /** Chosen before, on a page to which the person came back. */
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** One answer of a page that asks for a choice; touching it goes on. */
export const Choice = ({ icon: Sign, title, hint, chosen, onChoose }: ChoiceProps) => (
  <UnstyledButton className={styles.choice} aria-pressed={chosen} onClick={onChoose}>
    <span className={styles.sign}>
      <Sign stroke={1.6} aria-hidden />
    </span>
    <span className={styles.words}>
      <span className={styles.name}>{title}</span> <span className={styles.hint}>{hint}</span>
    </span>
    {chosen ? (
      <IconCheck className={styles.end} aria-hidden />
    ) : (
      <IconChevronRight className={`${styles.end} ${styles.onward}`} aria-hidden />
    )}
  </UnstyledButton>
)
