import type { Visit, VisitEvent } from './visit'
import { HomePage } from './pages/HomePage'
import { StartPage } from './pages/StartPage'
import { TopicPage } from './pages/TopicPage'
import { StillHere } from './parts/StillHere'
import { useVisit } from './useVisit'

/** The kiosk: a start page for everybody, and the pages of one visit. */
export const KioskApp = () => {
  const { visit, tell } = useVisit()
  if (visit === null) {
    return <StartPage onChoose={(language) => tell({ kind: 'languageChosen', language, at: performance.now() })} />
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
  switch (visit.place.kind) {
    case 'home':
      return <HomePage visit={visit} tell={tell} />
    case 'topic':
      return <TopicPage key={visit.place.topic} topic={visit.place.topic} visit={visit} tell={tell} />
  }
}
