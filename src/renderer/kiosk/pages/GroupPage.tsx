import { useTranslation } from 'react-i18next'
import { Sign } from '../../ui/material/signs'
import { Frame } from '../parts/Frame'
import { PageTitle } from '../parts/PageTitle'
import { Tile } from '../parts/Tile'
import { Failed, Late } from '../parts/Waiting'
import { useReadAhead, useShelf } from '../kiosk.data'
import type { Exercise, TopicGroup, Visit, VisitEvent } from '../visit'
import styles from './HomePage.module.css'

const exercises: readonly (readonly [Exercise, 'breath' | 'rest'])[] = [
  ['breathing', 'breath'],
  ['muscles', 'rest'],
]

interface GroupPageProps {
  readonly group: TopicGroup
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** The texts of one group, and beside those for hard hours the exercises. */
export const GroupPage = ({ group, visit, tell }: GroupPageProps) => {
  const { t } = useTranslation('kiosk')
  const shelf = useShelf(visit.language)
  const texts = (shelf.data ?? []).filter((text) => text.group === group)
  useReadAhead(
    texts.map(({ id }) => id),
    visit.language,
  )
  return (
    <Frame visit={visit} tell={tell} content="choices">
      <div className={styles.page}>
        <PageTitle className={styles.welcome}>{t(group)}</PageTitle>
        {shelf.isPending ? <Late /> : null}
        {shelf.isError ? <Failed /> : null}
        <ul className={styles.tiles}>
          {group === 'feel' &&
            exercises.map(([exercise, sign]) => (
              <li key={exercise}>
                <Tile
                  icon={<Sign name={sign} />}
                  title={t(exercise)}
                  hint={t(`${exercise}Hint`)}
                  onPress={() => tell({ kind: 'wentTo', place: { kind: 'exercise', exercise } })}
                />
              </li>
            ))}
          {texts.map(({ id, icon, head, language, asked }) => (
            <li key={id}>
              <Tile
                icon={<Sign name={icon} />}
                title={head.title}
                hint={head.summary}
                {...(language !== asked && { language })}
                onPress={() => tell({ kind: 'wentTo', place: { kind: 'text', id, group } })}
              />
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}
