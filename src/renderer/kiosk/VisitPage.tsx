import { useKioskView } from './kiosk.data'
import { ExercisePage } from './pages/ExercisePage'
import { FeedbackPage } from './pages/FeedbackPage'
import { GroupPage } from './pages/GroupPage'
import { HomePage } from './pages/HomePage'
import { TextPage } from './pages/TextPage'
import { StillHere } from './parts/StillHere'
import type { Visit, VisitEvent } from './visit'

interface VisitPageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** Everything that a visitor sees after the choice of a language. */
export const VisitPage = ({ visit, tell }: VisitPageProps) => (
  <>
    <Page visit={visit} tell={tell} />
    <StillHere
      secondsLeft={visit.secondsLeft}
      language={visit.language}
      onStay={() => tell({ kind: 'seen', at: performance.now() })}
    />
  </>
)

const Page = ({ visit, tell }: VisitPageProps) => {
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
