import { migrantLanguages, type MigrantLanguage } from '@shared/languages'
import { count, useKioskView } from './kiosk.data'
import { ExercisePage } from './pages/ExercisePage'
import { FeedbackPage } from './pages/FeedbackPage'
import { GroupPage } from './pages/GroupPage'
import { HomePage } from './pages/HomePage'
import { LeaveKiosk } from './pages/LeaveKiosk'
import { StartPage } from './pages/StartPage'
import { TextPage } from './pages/TextPage'
import { StillHere } from './parts/StillHere'
import { useVisit } from './useVisit'
import type { Visit, VisitEvent } from './visit'

/** Seconds of stillness where the site says nothing. */
const usualStillness = 60

/** The kiosk: a start page for everybody, and the pages of one visit. */
export const KioskApp = () => {
  const { visit, tell } = useVisit()
  const view = useKioskView()
  const begin = (language: MigrantLanguage): void => {
    const stillness = (view?.idleSeconds ?? usualStillness) * 1000
    tell({ kind: 'languageChosen', language, stillness, at: performance.now() })
    count({ kind: 'visit', language })
  }
  if (visit === null) {
    return (
      <StartPage languages={view?.languages ?? migrantLanguages} onChoose={begin}>
        <LeaveKiosk />
      </StartPage>
    )
  }
  return (
    <>
      <VisitPage visit={visit} tell={tell} />
      <StillHere
        secondsLeft={visit.secondsLeft}
        language={visit.language}
        onStay={() => tell({ kind: 'seen', at: performance.now() })}
      />
    </>
  )
}

const VisitPage = ({ visit, tell }: { readonly visit: Visit; readonly tell: (event: VisitEvent) => void }) => {
  const view = useKioskView()
  const { place } = visit
  switch (place.kind) {
    case 'home':
      return <HomePage visit={visit} tell={tell} takesFeedback={view?.takesFeedback ?? false} />
    case 'group':
      return <GroupPage key={place.group} group={place.group} visit={visit} tell={tell} />
    case 'text':
      return (
        <TextPage
          key={place.id}
          id={place.id}
          visit={visit}
          tell={tell}
          contacts={view?.contacts ?? []}
          prints={view?.prints ?? true}
        />
      )
    case 'exercise':
      return <ExercisePage key={place.exercise} exercise={place.exercise} visit={visit} tell={tell} />
    case 'feedback':
      return <FeedbackPage visit={visit} tell={tell} />
  }
}
