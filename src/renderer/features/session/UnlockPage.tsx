import { Anchor, Button, Select, Stack, Text } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { lazy, useEffect, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WaymarkError } from '@shared/result'
import type { UnlockChoice } from '@shared/features/session/session.contract'
import { showLanguage } from '../../i18n/setup'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { EntryFrame } from './EntryFrame'
import { PassphraseField } from './PassphraseField'
import { useUnlock } from './session.data'
import { useCountdown } from './useCountdown'

const RecoverPage = lazy(async () => ({ default: (await import('./RecoverPage')).RecoverPage }))

interface UnlockPageProps {
  readonly users: readonly UnlockChoice[]
  readonly onRecovered: (code: string) => void
}

/** The unlock screen: choose your name, type your passphrase. */
export const UnlockPage = ({ users, onRecovered }: UnlockPageProps) => {
  const { t, i18n } = useTranslation('desk')
  const errorText = useErrorText()
  const unlock = useUnlock()
  const [recovering, setRecovering] = useState(false)
  const [userId, setUserId] = useState(users.length === 1 ? users[0]?.id : undefined)
  const [passphrase, setPassphrase] = useState('')
  const wait =
    unlock.error instanceof WaymarkError && unlock.error.code === 'unlock.wait'
      ? Number(unlock.error.details?.seconds)
      : 0
  const secondsLeft = useCountdown(wait, unlock.error)
  const chosen = users.find((user) => user.id === userId)

  useEffect(() => {
    if (chosen) void showLanguage(i18n, chosen.language)
  }, [chosen, i18n])

  if (recovering) return <RecoverPage users={users} onRecovered={onRecovered} onBack={() => setRecovering(false)} />

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!chosen || passphrase === '') return
    unlock.mutate({ userId: chosen.id, passphrase }, { onSettled: () => setPassphrase('') })
  }

  return (
    <EntryFrame title={t('unlock.title')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Select
            label={t('unlock.user')}
            data={users.map(({ id, name }) => ({ value: id, label: name }))}
            value={userId ?? null}
            onChange={(id) => setUserId(users.find((user) => user.id === id)?.id)}
            searchable={users.length > 8}
            data-autofocus
          />
          <PassphraseField
            label={t('unlock.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            disabled={unlock.isPending}
            autoFocus={chosen !== undefined}
          />
          {secondsLeft > 0 ? (
            <ErrorState message={t('unlock.waiting', { seconds: secondsLeft })} />
          ) : unlock.error && wait === 0 ? (
            <ErrorState message={errorText(unlock.error)} />
          ) : null}
          <Button
            type="submit"
            size="lg"
            loading={unlock.isPending}
            disabled={!chosen || passphrase === '' || secondsLeft > 0}
            leftSection={<IconLockOpen size={20} aria-hidden />}
          >
            {t('unlock.submit')}
          </Button>
          <Text size="sm" c="stone.7">
            {t('unlock.privacy')}
          </Text>
          <Anchor component="button" type="button" size="sm" onClick={() => setRecovering(true)} ta="start">
            {t('unlock.useRecovery')}
          </Anchor>
        </Stack>
      </form>
    </EntryFrame>
  )
}
