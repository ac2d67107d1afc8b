import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../../ui/OrderedText'
import styles from './Tile.module.css'

interface TileProps {
  readonly icon: ReactNode
  readonly title: string
  readonly hint: string
  /** Language of the words when it is not the page's: a text that is not there in the visitor's. */
  readonly language?: MigrantLanguage
  /** For an answer: whether it was chosen before, on a page to which the person came back. */
  readonly chosen?: boolean
  readonly onPress: () => void
}

/** Something that opens, or an answer that leads on, large enough for any finger. */
export const Tile = ({ icon, title, hint, language, chosen, onPress }: TileProps) => (
  <UnstyledButton className={styles.tile} onClick={onPress} {...(chosen !== undefined && { 'aria-pressed': chosen })}>
    <span className={styles.sign}>{icon}</span>
    <span className={styles.words} {...(language && { lang: language, dir: directionOf(language) })}>
      <span className={styles.title}>
        <OrderedText text={title} />
      </span>{' '}
      <span className={styles.hint}>
        <OrderedText text={hint} />
      </span>
    </span>
    {chosen === true ? (
      <IconCheck className={styles.end} aria-hidden />
    ) : (
      <IconChevronRight className={`${styles.end} ${styles.onward}`} aria-hidden />
    )}
  </UnstyledButton>
)
