import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnlockChoice } from '@shared/features/session/session.contract'
import { shortestPassphrase } from '@shared/features/accounts/accounts.rules'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { WaymarkProvider } from '../../ui/WaymarkProvider'
import { EntryFrame } from './EntryFrame'
import { PassphraseField } from './PassphraseField'
import { useRecover } from './session.data'

interface RecoverPageProps {
  readonly users: readonly UnlockChoice[]
  readonly onRecovered: (code: string) => void
  readonly onBack: () => void
}

/** The way in when every passphrase is lost: the printed code, and a new passphrase for an administrator. */
export const RecoverPage = (props: RecoverPageProps) => (
  <WaymarkProvider i18n={useTranslation().i18n}>
    <RecoverForm {...props} />
  </WaymarkProvider>
)

const RecoverForm = ({ users, onRecovered, onBack }: RecoverPageProps) => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const recover = useRecover()
  const [userId, setUserId] = useState<UnlockChoice['id']>()
  const [code, setCode] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const complete = userId !== undefined && code.trim() !== '' && passphrase !== ''

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (userId === undefined) return
    recover.mutate({ userId, code, passphrase }, { onSuccess: ({ recoveryCode }) => onRecovered(recoveryCode) })
  }

  return (
    <EntryFrame title={t('recover.title')} intro={t('recover.intro')} width={560}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('recover.code')}
            description={t('recover.codeHint')}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
          <Select
            label={t('recover.user')}
            data={users.map(({ id, name }) => ({ value: id, label: name }))}
            value={userId ?? null}
            onChange={(id) => setUserId(users.find((user) => user.id === id)?.id)}
          />
          <PassphraseField
            label={t('recover.passphrase')}
            description={t('setup.passphraseHint', { least: shortestPassphrase })}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          {recover.error ? <ErrorState message={errorText(recover.error)} /> : null}
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
            <Button type="submit" disabled={!complete} loading={recover.isPending}>
              {t('recover.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </EntryFrame>
  )
}
