import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { useRouter } from '../../desk/route'
import { useMaterial } from '../materials/materials.data'
import { CardTitle } from './CardTitle'

/** A small button that opens the guidance card of what a screen is about. Absent when the card is not there. */
export const GuidanceLink = ({ id }: { readonly id: MaterialId }) => {
  const { t, i18n } = useTranslation('guidance')
  const { go } = useRouter()
  const card = useMaterial(id, asDeskLanguage(i18n.language))
  if (card.isError) return null
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconBook2 size={18} aria-hidden />}
      {...(card.data && { 'aria-label': t('openCard', { title: card.data.head.title }) })}
      onClick={() => go({ page: 'guidance', card: id })}
    >
      {card.data ? <CardTitle card={card.data} /> : t('title')}
    </Button>
  )
}
