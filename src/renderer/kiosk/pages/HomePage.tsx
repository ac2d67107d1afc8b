import { UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconLock, IconScale } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Frame } from '../parts/Frame'
import { PageTitle } from '../parts/PageTitle'
import { topicFacts, topicIds, type TopicId } from '../topics'
import type { Visit, VisitEvent } from '../visit'
import styles from './HomePage.module.css'

const signs: Record<TopicId, typeof IconScale> = { rights: IconScale }

interface HomePageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** What there is to read, in the chosen language. */
export const HomePage = ({ visit, tell }: HomePageProps) => {
  const { t } = useTranslation('kiosk')
  return (
    <Frame visit={visit} tell={tell} content="choices">
      <div className={styles.page}>
        <PageTitle className={styles.welcome}>{t('welcome')}</PageTitle>
        <ul className={styles.topics}>
          {topicIds.map((topic) => (
            <li key={topic} className={styles.place}>
              <TopicButton topic={topic} onOpen={() => tell({ kind: 'opened', topic })} />
            </li>
          ))}
        </ul>
        <p className={styles.privacy}>
          <IconLock className={styles.lock} aria-hidden />
          <span>{t('privacy')}</span>
        </p>
      </div>
    </Frame>
  )
}

const TopicButton = ({ topic, onOpen }: { readonly topic: TopicId; readonly onOpen: () => void }) => {
  const { t } = useTranslation('kiosk')
  const { title, hint } = topicFacts(topic)
  const Sign = signs[topic]
  return (
    <UnstyledButton className={styles.topic} onClick={onOpen}>
      <span className={styles.sign}>
        <Sign stroke={1.6} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{t(title)}</span>
        <span className={styles.hint}>{t(hint)}</span>
      </span>
      <IconChevronRight className={styles.onward} aria-hidden />
    </UnstyledButton>
  )
}
