import { Card, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { deskLanguages } from '@shared/languages'
import { useDesk } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { PageHeader } from '../../ui/PageHeader'
import { useNotice } from '../../ui/useNotice'
import { useChangeLanguage } from './accounts.data'
import { ChangePassphraseForm } from './ChangePassphraseForm'

/** One's own language and passphrase. */
export const MyAccountPage = () => {
  const { t } = useTranslation('desk')
  const { user } = useDesk()
  const notice = useNotice()
  const changeLanguage = useChangeLanguage()
  return (
    <>
      <PageHeader title={t('me.title')} />
      <Stack maw={560} gap="lg">
        <Card>
          <LanguageSelect
            label={t('me.language')}
            languages={deskLanguages()}
            value={user.language}
            onChange={(language) => changeLanguage.mutate({ language }, { onError: notice.failed })}
          />
        </Card>
        <Card>
          <Title order={2} size="h4" mb="md">
            {t('me.changePassphrase')}
          </Title>
          <ChangePassphraseForm />
        </Card>
      </Stack>
    </>
  )
}
