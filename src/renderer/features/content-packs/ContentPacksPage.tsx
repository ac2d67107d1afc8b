import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { usePacks } from './content-packs.data'
import { InstalledPack } from './InstalledPack'
import { TrustedKeys } from './TrustedKeys'

/** Newer texts from a stick, for the administrator. */
export const ContentPacksPage = () => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const packs = usePacks()
  return (
    <>
      <PageHeader title={t('packs.title')} intro={t('packs.intro')} />
      {packs.isPending ? <LoadingState label={desk('loading')} /> : null}
      {packs.isError ? (
        <ErrorState
          message={errorText(packs.error)}
          retry={{ label: desk('retry'), run: () => void packs.refetch() }}
        />
      ) : null}
      {packs.data ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <InstalledPack packs={packs.data} />
          <TrustedKeys keys={packs.data.keys} />
        </SimpleGrid>
      ) : null}
    </>
  )
}
