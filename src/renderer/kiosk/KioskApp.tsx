import { lazy, Suspense, useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import type { MigrantLanguage } from '@shared/languages'
import { count, useKioskView } from './kiosk.data'
import { LeaveKiosk } from './pages/LeaveKiosk'
import type { StartPage } from './start/start-page'
import { useVisit } from './useVisit'

/* What lies behind the choice of a language is read when the kiosk stands, not before. */
const readVisit = () => import('./VisitPage')
const VisitPage = lazy(async () => ({ default: (await readVisit()).VisitPage }))

/** Seconds of stillness where the site says nothing. */
const usualStillness = 60

interface KioskAppProps {
  readonly startPage: StartPage
}

/** The kiosk behind its start page: the pages of one visit, and the way out for staff. */
export const KioskApp = ({ startPage }: KioskAppProps) => {
  const { visit, tell } = useVisit()
  const view = useKioskView()
  useEffect(() => {
    const reading = requestIdleCallback(() => void readVisit(), { timeout: 2000 })
    return () => cancelIdleCallback(reading)
  }, [])
  const begin = useEffectEvent((language: MigrantLanguage): void => {
    const stillness = (view?.idleSeconds ?? usualStillness) * 1000
    tell({ kind: 'languageChosen', language, stillness, at: performance.now() })
    count({ kind: 'visit', language })
  })
  useEffect(() => startPage.listen((language) => begin(language)), [startPage])
  if (visit === null) return createPortal(<LeaveKiosk />, startPage.corner)
  return (
    <Suspense>
      <VisitPage visit={visit} tell={tell} />
      <InsteadOf startPage={startPage} />
    </Suspense>
  )
}

/** Takes the start page away in the moment in which the page of a visit is there, and brings it back when it goes. */
const InsteadOf = ({ startPage }: KioskAppProps) => {
  useLayoutEffect(() => {
    startPage.hide()
    return startPage.show
  }, [startPage])
  return null
}
