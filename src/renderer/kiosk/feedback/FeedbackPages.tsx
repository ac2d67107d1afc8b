import { useReducer } from 'react'
import type { FeedbackInput } from '@shared/features/feedback/feedback.contract'
import type { KioskPrint } from '@shared/features/kiosk/kiosk.contract'
import type { Result } from '@shared/result'
import { printStateOf } from '../print-state'
import type { Visit, VisitEvent } from '../visit'
import { inputOf } from './draft'
import { leavesNothing, newLetter, nextLetter, type Letter, type LetterEvent } from './letter'
import { LeavePage } from './pages/LeavePage'
import { SentPage } from './pages/SentPage'
import { WritingPage } from './pages/WritingPage'

export interface FeedbackPagesProps {
  readonly visit: Visit
  /** For the look of the screen; everything else of the visit is left alone. */
  readonly tell: (event: VisitEvent) => void
  /** The person sent it and has the code, or does not want to go on. Nothing is kept here. */
  readonly onDone: () => void
  readonly send: (input: FeedbackInput) => Promise<Result<{ readonly code: string }>>
  readonly printSlip: (code: string) => Promise<Result<KioskPrint>>
}

/**
 * Thanks, an idea, a complaint, a report of misconduct: one question per page, from who reads it to the tracking code
 * (Toolkit 5.4). What is written lives in this component alone and is gone with it.
 */
export const FeedbackPages = ({ visit, tell, onDone, send, printSlip }: FeedbackPagesProps) => {
  const [letter, dispatch] = useReducer(nextLetter, newLetter)

  const sendAll = async (draft: Extract<Letter, { phase: 'writing' }>['draft']): Promise<void> => {
    dispatch({ kind: 'sending' })
    const input = inputOf(draft, visit.language)
    if (input === null) return
    dispatch(await answerOf(send(input)))
  }
  const print = async (code: string): Promise<void> => {
    dispatch({ kind: 'slip', state: 'sending' })
    const state = await printSlip(code).then(printStateOf, () => 'failed' as const)
    dispatch({ kind: 'slip', state })
  }
  const stop = (): void => {
    if (leavesNothing(letter)) onDone()
    else dispatch({ kind: 'leaveAsked' })
  }

  if (letter.phase === 'sent') {
    return (
      <SentPage visit={visit} tell={tell} letter={letter} onPrint={() => void print(letter.code)} onDone={onDone} />
    )
  }
  if (letter.leaving) {
    return <LeavePage visit={visit} tell={tell} onStay={() => dispatch({ kind: 'stayed' })} onLeave={onDone} />
  }
  return (
    <WritingPage
      // A page of its own for every step: the focus starts at its title.
      key={letter.step}
      visit={visit}
      tell={tell}
      letter={letter}
      dispatch={dispatch}
      onStop={stop}
      onSend={() => void sendAll(letter.draft)}
    />
  )
}

const answerOf = async (answer: Promise<Result<{ readonly code: string }>>): Promise<LetterEvent> => {
  try {
    const result = await answer
    return result.ok ? { kind: 'sent', code: result.value.code } : { kind: 'refused', code: result.error.code }
  } catch {
    return { kind: 'refused', code: 'internal' }
  }
}
