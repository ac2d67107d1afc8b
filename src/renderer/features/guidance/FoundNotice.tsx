import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/states'
import type { CardResults } from './card-search'

/** Says what a search came to, to the eye and to screen readers; stays there, empty, while nothing is looked for. */
export const FoundNotice = ({ found }: { readonly found: CardResults | null }) => {
  const { t } = useTranslation('guidance')
  return (
    <div role="status">
      {found?.total === 0 ? <EmptyState title={t('nothingTitle')} text={t('nothingText')} /> : null}
      {found && found.total > 0 ? (
        <Text size="sm" c="stone.7" px="sm" pb="xs">
          {found.complete ? t('found', { count: found.total }) : t('someWords')}
          {found.total > found.results.length ? ` ${t('more')}` : null}
        </Text>
      ) : null}
    </div>
  )
}
