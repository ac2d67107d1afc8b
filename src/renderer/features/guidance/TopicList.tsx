import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GuidanceTopic } from '@shared/features/materials/catalogue'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { CardButton } from './CardButton'
import { byTopic, cardOf, topicOf, type TopicOfCards } from './cards'
import styles from './TopicList.module.css'

interface TopicListProps {
  readonly cards: readonly Material[]
  readonly current: MaterialId | null
  readonly onOpen: (id: MaterialId) => void
}

/** All cards by topic, one topic unfolded at a time; at first that of the open card. */
export const TopicList = ({ cards, current, onOpen }: TopicListProps) => {
  const { t, i18n } = useTranslation('guidance')
  const [shown, setShown] = useState<GuidanceTopic | null>(() => {
    const card = current === null ? undefined : cardOf(cards, current)
    return card ? topicOf(card) : null
  })
  return (
    <nav aria-label={t('topics')}>
      {byTopic(cards, asDeskLanguage(i18n.language)).map((group) => (
        <Topic
          key={group.topic}
          {...group}
          unfolded={shown === group.topic}
          onFold={() => setShown(shown === group.topic ? null : group.topic)}
          current={current}
          onOpen={onOpen}
        />
      ))}
    </nav>
  )
}

interface TopicProps extends TopicOfCards, Omit<TopicListProps, 'cards'> {
  readonly unfolded: boolean
  readonly onFold: () => void
}

const Topic = ({ topic, cards, unfolded, onFold, current, onOpen }: TopicProps) => {
  const { t } = useTranslation('guidance')
  const listId = useId()
  return (
    <section className={styles.topic}>
      <h2 className={styles.heading}>
        <UnstyledButton
          className={styles.fold}
          aria-expanded={unfolded}
          {...(unfolded && { 'aria-controls': listId })}
          onClick={onFold}
        >
          <span>
            <span className={styles.name}>{t(`topic.${topic}.name`)}</span>
            <Text component="span" size="sm" c="stone.7" className={styles.hint}>
              {t(`topic.${topic}.hint`)}
            </Text>
          </span>
          <IconChevronDown size={18} aria-hidden className={styles.chevron} />
        </UnstyledButton>
      </h2>
      {unfolded ? (
        <ul id={listId} className={styles.cards}>
          {cards.map((card) => (
            <li key={card.id}>
              <CardButton card={card} current={card.id === current} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
