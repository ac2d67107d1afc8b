import { SimpleGrid, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { ExitPinForm } from './ExitPinForm'
import { useKioskSettings } from './kiosk-settings.data'
import { KioskRulesForm } from './KioskRulesForm'
import { KioskStart } from './KioskStart'

/** The kiosk's settings, for the administrator. */
export const KioskSettingsPage = () => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const settings = useKioskSettings()
  return (
    <>
      <PageHeader title={t('kiosk.title')} intro={t('kiosk.intro')} />
      {settings.isPending ? <LoadingState label={desk('loading')} /> : null}
      {settings.isError ? (
        <ErrorState
          message={errorText(settings.error)}
          retry={{ label: desk('retry'), run: () => void settings.refetch() }}
        />
      ) : null}
      {settings.data ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <KioskRulesForm settings={settings.data} />
          <Stack gap="lg">
            <ExitPinForm hasExitPin={settings.data.hasExitPin} />
            <KioskStart sharedFolder={settings.data.sharedFolder} />
          </Stack>
        </SimpleGrid>
      ) : null}
    </>
  )
}
