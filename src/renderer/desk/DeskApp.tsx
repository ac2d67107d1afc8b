import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BrokenPage } from '../features/session/BrokenPage'
import { UnlockPage } from '../features/session/UnlockPage'
import { useDeskState } from '../features/session/session.data'
import { showLanguage } from '../i18n/setup'
import { ErrorState, LoadingState } from '../ui/states'
import { useErrorText } from '../ui/useErrorText'
import { useActivity } from './useActivity'

/* What comes behind the unlock screen is read while somebody types, or when it is needed: the start waits for none of it. */
const readShell = () => import('./DeskShell')
const DeskShell = lazy(async () => ({ default: (await readShell()).DeskShell }))
const SetupPage = lazy(async () => ({ default: (await import('../features/session/SetupPage')).SetupPage }))
const RecoveryCodePage = lazy(async () => ({
  default: (await import('../features/session/RecoveryCodePage')).RecoveryCodePage,
}))
const FirstPassphrasePage = lazy(async () => ({
  default: (await import('../features/session/FirstPassphrasePage')).FirstPassphrasePage,
}))

/** The desk: set-up, unlock screen, or the desk itself, as main says. */
export const DeskApp = () => {
  const { t } = useTranslation('desk')
  useEffect(() => {
    window.addEventListener('keydown', () => void readShell(), { once: true })
  }, [])
  return (
    <Suspense fallback={<LoadingState label={t('loading')} />}>
      <DeskPage />
    </Suspense>
  )
}

const DeskPage = () => {
  const { t, i18n } = useTranslation('desk')
  const errorText = useErrorText()
  const state = useDeskState()
  const [recoveryCode, setRecoveryCode] = useState<{ readonly code: string; readonly replaced: boolean } | null>(null)
  const language = state.data?.state === 'unlocked' ? state.data.user.language : null
  useActivity(language !== null)

  useEffect(() => {
    if (language !== null) void showLanguage(i18n, language)
  }, [i18n, language])

  if (state.isPending) return <LoadingState label={t('loading')} />
  if (state.isError) {
    const retry = { label: t('retry'), run: () => void state.refetch() }
    return <ErrorState title={t('unexpected')} message={errorText(state.error)} retry={retry} />
  }
  if (recoveryCode !== null) return <RecoveryCodePage {...recoveryCode} />
  switch (state.data.state) {
    case 'setup':
      return <SetupPage onMade={(code) => setRecoveryCode({ code, replaced: false })} />
    case 'broken':
      return <BrokenPage code={state.data.code} place={state.data.place} />
    case 'locked':
      return <UnlockPage users={state.data.users} onRecovered={(code) => setRecoveryCode({ code, replaced: true })} />
    case 'unlocked':
      return state.data.user.mustChangePassphrase ? (
        <FirstPassphrasePage />
      ) : (
        <DeskShell user={state.data.user} site={state.data.site} />
      )
  }
}
