import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { directionOf, type MigrantLanguage } from '@shared/languages'
import type { SignName } from '@shared/features/materials/catalogue'
import { Sign } from '../../ui/material/signs'
import { OrderedText } from '../../ui/OrderedText'
import styles from './Tile.module.css'

interface TileProps {
  readonly sign: SignName
  readonly title: string
  readonly hint: string
  /** Language of the words when it is not the page's: a text that is not there in the visitor's. */
  readonly language?: MigrantLanguage
  readonly onOpen: () => void
}

/** Something that opens, large enough for any finger. */
export const Tile = ({ sign, title, hint, language, onOpen }: TileProps) => (
  <UnstyledButton className={styles.tile} onClick={onOpen}>
    <span className={styles.sign}>
      <Sign name={sign} />
    </span>
    <span className={styles.words} {...(language && { lang: language, dir: directionOf(language) })}>
      <span className={styles.title}>
        <OrderedText text={title} />
      </span>{' '}
      <span className={styles.hint}>
        <OrderedText text={hint} />
      </span>
    </span>
    <IconChevronRight className={styles.onward} aria-hidden />
  </UnstyledButton>
)
