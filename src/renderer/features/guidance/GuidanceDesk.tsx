import { Card, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { EmptyState } from '../../ui/states'
import { CardFinder } from './CardFinder'
import { cardOf, relatedTo } from './cards'
import { CardView } from './CardView'
import styles from './GuidanceDesk.module.css'
import { StartHere } from './StartHere'
import { opened, trailFrom, wentBack } from './trail'

interface GuidanceDeskProps {
  readonly cards: readonly Material[]
  readonly openAt: MaterialId | null
  readonly onPrint: (id: MaterialId) => void
}

/** The cards at work: the finder on one side, the open card on the other. */
export const GuidanceDesk = ({ cards, openAt, onPrint }: GuidanceDeskProps) => {
  const { t } = useTranslation('guidance')
  const [trail, setTrail] = useState(() => trailFrom(openAt))
  const [followed, setFollowed] = useState(openAt)
  // Another screen names another card while this page is there.
  if (followed !== openAt) {
    setFollowed(openAt)
    if (openAt !== null) setTrail(opened(trail, openAt))
  }
  const open = (id: MaterialId): void => setTrail((before) => opened(before, id))
  const card = trail.current === null ? undefined : cardOf(cards, trail.current)
  const last = trail.before.at(-1)

  return (
    <div className={styles.columns}>
      <Card padding={0} className={styles.finder}>
        {cards.some(({ language, asked }) => language !== asked) ? (
          <Text size="sm" c="stone.7" px="md" pt="sm">
            {t('someNotThere')}
          </Text>
        ) : null}
        <CardFinder cards={cards} current={trail.current} focused={openAt === null} onOpen={open} />
      </Card>
      <Card key={trail.current} className={styles.reading}>
        {trail.current === null ? <StartHere cards={cards} onOpen={open} /> : null}
        {trail.current !== null && !card ? <EmptyState title={t('gone')} text={t('goneText')} /> : null}
        {card ? (
          <CardView
            card={card}
            related={relatedTo(card, cards)}
            previous={(last === undefined ? null : cardOf(cards, last)) ?? null}
            onOpen={open}
            onBack={() => setTrail(wentBack)}
            onPrint={onPrint}
          />
        ) : null}
      </Card>
    </div>
  )
}
