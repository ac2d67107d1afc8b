import { Card, Code, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** How the kiosk is started, and where desk and kiosk meet. @param props.sharedFolder path on this machine */
export const KioskStart = ({ sharedFolder }: { readonly sharedFolder: string }) => {
  const { t } = useTranslation('administration')
  return (
    <Card>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('kiosk.startTitle')}
        </Title>
        <Text>{t('kiosk.startText')}</Text>
        <Code block dir="ltr" tabIndex={0} aria-label={t('kiosk.startTitle')} fz="md">
          {`--kiosk --shared-dir="${sharedFolder}"`}
        </Code>
        <Text>{t('kiosk.startNote')}</Text>
        <Title order={2} size="h4">
          {t('kiosk.folder')}
        </Title>
        <Code block dir="ltr" tabIndex={0} aria-label={t('kiosk.folder')} fz="md">
          {sharedFolder}
        </Code>
        <Text>{t('kiosk.folderText')}</Text>
      </Stack>
    </Card>
  )
}
