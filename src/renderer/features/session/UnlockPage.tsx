import { lazy, Suspense, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WaymarkError } from '@shared/result'
import type { UnlockChoice } from '@shared/features/session/session.contract'
import { showLanguage } from '../../i18n/setup'
import { PlainAlert, PlainLink, PlainSubmit } from '../../ui/plain/PlainButton'
import { PlainPassphrase } from '../../ui/plain/PlainPassphrase'
import { PlainSelect } from '../../ui/plain/PlainSelect'
import { useErrorText } from '../../ui/useErrorText'
import { EntryFrame } from './EntryFrame'
import { useUnlock } from './session.data'
import styles from './UnlockPage.module.css'
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
  const [chosen, setChosen] = useState(users.length === 1 ? users[0] : undefined)
  const [passphrase, setPassphrase] = useState('')
  const wait =
    unlock.error instanceof WaymarkError && unlock.error.code === 'unlock.wait'
      ? Number(unlock.error.details?.seconds)
      : 0
  const secondsLeft = useCountdown(wait, unlock.error)

  const choose = (user: UnlockChoice): void => {
    setChosen(user)
    void showLanguage(i18n, user.language)
  }

  if (recovering) {
    return (
      <Suspense>
        <RecoverPage users={users} onRecovered={onRecovered} onBack={() => setRecovering(false)} />
      </Suspense>
    )
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!chosen || passphrase === '') return
    unlock.mutate({ userId: chosen.id, passphrase }, { onSettled: () => setPassphrase('') })
  }

  return (
    <EntryFrame title={t('unlock.title')}>
      <form onSubmit={submit} className={styles.form}>
        <PlainSelect
          label={t('unlock.user')}
          choices={users.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id}
          onChoose={(id) => users.filter((user) => user.id === id).forEach(choose)}
          autoFocus={chosen === undefined}
        />
        <PlainPassphrase
          label={t('unlock.passphrase')}
          value={passphrase}
          onType={setPassphrase}
          disabled={unlock.isPending}
          autoFocus={chosen !== undefined}
        />
        {secondsLeft > 0 ? (
          <PlainAlert>{t('unlock.waiting', { seconds: secondsLeft })}</PlainAlert>
        ) : unlock.error && wait === 0 ? (
          <PlainAlert>{errorText(unlock.error)}</PlainAlert>
        ) : null}
        <PlainSubmit disabled={!chosen || passphrase === '' || secondsLeft > 0} waiting={unlock.isPending}>
          {t('unlock.submit')}
        </PlainSubmit>
        <p className={styles.note}>{t('unlock.privacy')}</p>
        <PlainLink onPress={() => setRecovering(true)}>{t('unlock.useRecovery')}</PlainLink>
      </form>
    </EntryFrame>
  )
}
