import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { directionOf } from '@shared/languages'
import type { CardResult } from './card-search'
import { topicOf } from './cards'
import { Marked } from './Marked'
import styles from './ResultList.module.css'

/** The id of a result, which the search field names as the one the keyboard is on. */
export const resultId = (listId: string, place: number): string => `${listId}-${place}`

interface ResultListProps {
  readonly id: string
  readonly results: readonly CardResult[]
  /** The place that Enter opens. */
  readonly active: number
  readonly onOpen: (id: MaterialId) => void
}

/** What a search found. The keyboard stays in the search field, which moves through the list. */
export const ResultList = ({ id, results, active, onOpen }: ResultListProps) => {
  const { t } = useTranslation('guidance')
  useEffect(() => {
    document.getElementById(resultId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active, results])
  return (
    <ul id={id} role="listbox" aria-label={t('results')} className={styles.list}>
      {results.map(({ card, title, excerpt }, place) => (
        <li
          key={card.id}
          id={resultId(id, place)}
          role="option"
          aria-selected={place === active}
          className={styles.result}
          onClick={() => onOpen(card.id)}
        >
          <span lang={card.language} dir={directionOf(card.language)} className={styles.words}>
            <span className={styles.title}>
              <Marked {...title} />
            </span>
            <span className={styles.excerpt}>
              <Marked {...excerpt} />
            </span>
          </span>
          <Text component="span" size="xs" c="stone.7">
            {t(`topic.${topicOf(card)}.name`)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
