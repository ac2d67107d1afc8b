import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnlockPage } from '../features/session/UnlockPage'
import { useDeskState } from '../features/session/session.data'
import { renewWords, showLanguage } from '../i18n/setup'
import { useActivity } from './useActivity'
import { waymark } from './waymark'

/* What comes behind the unlock screen is read while somebody types, or when it is needed: the start waits for none of it. */
const readInside = () => import('./InsideDesk')
const InsideDesk = lazy(async () => ({ default: (await readInside()).InsideDesk }))

interface NewCode {
  readonly code: string
  readonly replaced: boolean
}

/**
 * The desk's window: the unlock screen, which stands alone so that it is there at once, or everything else.
 * @see InsideDesk
 */
export const DeskApp = () => {
  const { t, i18n } = useTranslation('desk')
  const state = useDeskState()
  const [newCode, setNewCode] = useState<NewCode | null>(null)
  const language = state.data?.state === 'unlocked' ? state.data.user.language : null
  useActivity(language !== null)

  useEffect(() => {
    window.addEventListener('keydown', () => void readInside(), { once: true })
  }, [])
  useEffect(() => {
    if (language !== null) void showLanguage(i18n, language)
  }, [i18n, language])
  useEffect(
    () =>
      waymark.listen((event) => {
        // The user's own, which may have come back with a pack.
        if (event.kind === 'changed' && event.topic === 'contentPacks') void renewWords(i18n, language ?? undefined)
      }),
    [i18n, language],
  )

  if (state.data?.state === 'locked' && newCode === null)
    return <UnlockPage users={state.data.users} onRecovered={(code) => setNewCode({ code, replaced: true })} />
  return (
    <Suspense fallback={<p role="status">{t('loading')}</p>}>
      <InsideDesk newCode={newCode} onMade={(code) => setNewCode({ code, replaced: false })} />
    </Suspense>
  )
}
