import type { Visit, VisitEvent } from '../../visit'
import type { Letter, LetterEvent } from '../letter'
import { AboutPage } from './AboutPage'
import { HowPage, KindPage, ReachPage } from './ChoicePages'
import { DangerPage } from './DangerPage'
import { ReviewPage } from './ReviewPage'
import { TextPage } from './TextPage'

/** What every page of an unsent letter is given. */
export interface PageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
  readonly letter: Extract<Letter, { phase: 'writing' }>
  readonly dispatch: (event: LetterEvent) => void
  readonly onStop: () => void
}

/** The page of the step at which the letter is. */
export const WritingPage = ({ onSend, ...props }: PageProps & { readonly onSend: () => void }) => {
  const { step } = props.letter
  switch (step) {
    case 'about':
      return <AboutPage {...props} />
    case 'kind':
      return <KindPage {...props} />
    case 'danger':
      return <DangerPage {...props} />
    case 'how':
      return <HowPage {...props} />
    case 'reach':
      return <ReachPage {...props} />
    case 'review':
      return <ReviewPage {...props} onSend={onSend} />
    case 'words':
    case 'what':
    case 'when':
    case 'where':
    case 'who':
    case 'wish':
    case 'contact':
      return <TextPage {...props} step={step} />
  }
}
