import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { formatDay } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { Ordered } from '../../ui/Ordered'

/** Title, name, number and day of a pack. */
export const PackFactsText = ({ pack }: { readonly pack: PackFacts }) => {
  const { t, i18n } = useTranslation('administration')
  return (
    <div>
      <Text fw={600}>
        <bdi>{pack.title}</bdi>
      </Text>
      <Text c="stone.7">
        <Ordered>{pack.name}</Ordered> ·{' '}
        {t('packs.sequence', {
          sequence: pack.sequence,
          date: formatDay(pack.date, asDeskLanguage(i18n.language)),
        })}
      </Text>
    </div>
  )
}
