import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { BrokenPage } from '../features/session/BrokenPage'
import { useDeskState } from '../features/session/session.data'
import { ErrorState, LoadingState } from '../ui/states'
import { useErrorText } from '../ui/useErrorText'
import { WaymarkProvider } from '../ui/WaymarkProvider'
import { DeskShell } from './DeskShell'

const SetupPage = lazy(async () => ({ default: (await import('../features/session/SetupPage')).SetupPage }))
const RecoveryCodePage = lazy(async () => ({
  default: (await import('../features/session/RecoveryCodePage')).RecoveryCodePage,
}))
const FirstPassphrasePage = lazy(async () => ({
  default: (await import('../features/session/FirstPassphrasePage')).FirstPassphrasePage,
}))

interface InsideDeskProps {
  /** A recovery code that somebody has to write down or print before anything else. */
  readonly newCode: { readonly code: string; readonly replaced: boolean } | null
  readonly onMade: (recoveryCode: string) => void
}

/** All of the desk but the unlock screen: set-up, a new recovery code, what is broken, or the unlocked desk. */
export const InsideDesk = (props: InsideDeskProps) => (
  <WaymarkProvider i18n={useTranslation().i18n}>
    <Page {...props} />
  </WaymarkProvider>
)

const Page = ({ newCode, onMade }: InsideDeskProps) => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const state = useDeskState()

  if (state.isPending) return <LoadingState label={t('loading')} />
  if (state.isError) {
    const retry = { label: t('retry'), run: () => void state.refetch() }
    return <ErrorState title={t('unexpected')} message={errorText(state.error)} retry={retry} />
  }
  if (newCode !== null) return <RecoveryCodePage {...newCode} />
  switch (state.data.state) {
    case 'setup':
      return <SetupPage onMade={onMade} />
    case 'broken':
      return <BrokenPage code={state.data.code} place={state.data.place} />
    case 'locked':
      return <LoadingState label={t('loading')} />
    case 'unlocked':
      return state.data.user.mustChangePassphrase ? (
        <FirstPassphrasePage />
      ) : (
        <DeskShell user={state.data.user} site={state.data.site} />
      )
  }
}
