import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Sign } from '../../ui/material/signs'
import type { SignName } from '@shared/features/materials/catalogue'
import { Frame } from '../parts/Frame'
import { PageTitle } from '../parts/PageTitle'
import { Tile } from '../parts/Tile'
import type { TopicGroup, Visit, VisitEvent } from '../visit'
import styles from './HomePage.module.css'

const groups: readonly (readonly [TopicGroup, SignName])[] = [
  ['know', 'scale'],
  ['choose', 'route'],
  ['prepare', 'bag'],
  ['journey', 'plane'],
  ['feel', 'heart'],
  ['help', 'phone'],
]

interface HomePageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  readonly takesFeedback: boolean
}

/** What there is to read and to do, in the chosen language. */
export const HomePage = ({ visit, tell, takesFeedback }: HomePageProps) => {
  const { t } = useTranslation('kiosk')
  return (
    <Frame visit={visit} tell={tell} content="choices">
      <div className={styles.page}>
        <PageTitle className={styles.welcome}>{t('welcome')}</PageTitle>
        <ul className={styles.tiles}>
          {groups.map(([group, sign]) => (
            <li key={group}>
              <Tile
                icon={<Sign name={sign} />}
                title={t(group)}
                hint={t(`${group}Hint`)}
                onPress={() => tell({ kind: 'wentTo', place: { kind: 'group', group } })}
              />
            </li>
          ))}
          {takesFeedback && (
            <li className={styles.wide}>
              <Tile
                icon={<Sign name="letter" />}
                title={t('feedback')}
                hint={t('feedbackHint')}
                onPress={() => tell({ kind: 'wentTo', place: { kind: 'feedback' } })}
              />
            </li>
          )}
        </ul>
        <p className={styles.privacy}>
          <IconLock className={styles.lock} aria-hidden />
          <span>{t('privacy')}</span>
        </p>
      </div>
    </Frame>
  )
}
