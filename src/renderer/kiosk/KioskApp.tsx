import { lazy, Suspense, useEffect } from 'react'
import { migrantLanguages, type MigrantLanguage } from '@shared/languages'
import { count, useKioskView } from './kiosk.data'
import { LeaveKiosk } from './pages/LeaveKiosk'
import { StartPage } from './pages/StartPage'
import { useVisit } from './useVisit'

/* The start page waits for none of what comes behind it; it is read when the start page stands. */
const readVisit = () => import('./VisitPage')
const VisitPage = lazy(async () => ({ default: (await readVisit()).VisitPage }))

/** Seconds of stillness where the site says nothing. */
const usualStillness = 60

/** The kiosk: a start page for everybody, and the pages of one visit. */
export const KioskApp = () => {
  const { visit, tell } = useVisit()
  const view = useKioskView()
  useEffect(() => {
    const reading = requestIdleCallback(() => void readVisit(), { timeout: 2000 })
    return () => cancelIdleCallback(reading)
  }, [])
  const begin = (language: MigrantLanguage): void => {
    const stillness = (view?.idleSeconds ?? usualStillness) * 1000
    tell({ kind: 'languageChosen', language, stillness, at: performance.now() })
    count({ kind: 'visit', language })
  }
  if (visit === null) {
    return (
      <StartPage languages={view?.languages ?? migrantLanguages()} onChoose={begin}>
        <LeaveKiosk />
      </StartPage>
    )
  }
  return (
    <Suspense>
      <VisitPage visit={visit} tell={tell} />
    </Suspense>
  )
}
