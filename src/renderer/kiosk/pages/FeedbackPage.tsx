import { FeedbackPages } from '../feedback/FeedbackPages'
import type { Visit, VisitEvent } from '../visit'
import { waymark } from '../waymark'

interface FeedbackPageProps {
  readonly visit: Visit
  readonly tell: (event: VisitEvent) => void
}

/** The letter box: what is written goes to main once, sealed there, and is gone here. */
export const FeedbackPage = ({ visit, tell }: FeedbackPageProps) => (
  <FeedbackPages
    visit={visit}
    tell={tell}
    onDone={() => tell({ kind: 'wentBack' })}
    send={(input) => waymark.feedback.leave(input)}
    printSlip={(code) => waymark.feedback.printSlip({ code, language: visit.language })}
  />
)
