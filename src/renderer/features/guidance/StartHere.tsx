import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { CardButton } from './CardButton'
import { quickCards } from './cards'

interface StartHereProps {
  readonly cards: readonly Material[]
  readonly onOpen: (id: MaterialId) => void
}

/** What stands beside the finder while no card is open: the few that cannot wait, and how to find the others. */
export const StartHere = ({ cards, onOpen }: StartHereProps) => {
  const { t } = useTranslation('guidance')
  return (
    <section>
      <Title order={2} size="h3">
        {t('startTitle')}
      </Title>
      <Text c="stone.7" mt="xs" mb="md" maw={560}>
        {t('startText', { key: '/' })}
      </Text>
      {quickCards(cards).map((card) => (
        <CardButton key={card.id} card={card} onOpen={onOpen} />
      ))}
    </section>
  )
}
