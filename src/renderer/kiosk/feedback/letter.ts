import type { FeedbackKind } from '@shared/features/feedback/feedback.contract'
import type { ErrorCode } from '@shared/result'
import type { PrintState } from '../print-state'
import { emptyDraft, hasText, isTextStep, isUntouched, pathOf, saysSomething, type Draft, type Step } from './draft'

/** Why it does not go on; a key of the `problems` texts. */
export type Problem = 'noWords' | 'noContact' | 'closed' | 'diskFull' | 'failed'

interface Writing {
  readonly phase: 'writing'
  readonly step: Step
  readonly draft: Draft
  /** The person came to this page from the last one to mend something, and goes back there. */
  readonly mending: boolean
  /** The person wants to stop and is asked. */
  readonly leaving: boolean
  readonly sending: boolean
  readonly problem: Problem | null
}

/** Sent: the words are gone from here, only the code is left. */
interface Sent {
  readonly phase: 'sent'
  readonly code: string
  readonly slip: PrintState
}

export type Letter = Writing | Sent

export type LetterEvent =
  | { readonly kind: 'kindChosen'; readonly value: FeedbackKind }
  | { readonly kind: 'wayChosen'; readonly value: 'free' | 'guided' }
  | { readonly kind: 'anonymityChosen'; readonly value: boolean }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'wentOn' }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'mended'; readonly step: Step }
  | { readonly kind: 'leaveAsked' }
  | { readonly kind: 'stayed' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | { readonly kind: 'sent'; readonly code: string }
  | { readonly kind: 'slip'; readonly state: PrintState }

export const newLetter: Letter = {
  phase: 'writing',
  step: 'about',
  draft: emptyDraft,
  mending: false,
  leaving: false,
  sending: false,
  problem: null,
}

/** What an event makes of a letter. Events that have no meaning where the person is change nothing. */
export const nextLetter = (letter: Letter, event: LetterEvent): Letter => {
  if (letter.phase === 'sent') return event.kind === 'slip' ? { ...letter, slip: event.state } : letter
  if (letter.sending) return whileSending(letter, event)
  switch (event.kind) {
    case 'kindChosen':
      return goOn(withDraft(letter, { kind: event.value }))
    case 'wayChosen':
      return goOn(withDraft(letter, { way: event.value }))
    case 'anonymityChosen':
      return goOn(withDraft(letter, { anonymous: event.value }))
    case 'typed':
      return isTextStep(letter.step)
        ? withDraft(letter, { texts: { ...letter.draft.texts, [letter.step]: event.text } })
        : letter
    case 'wentOn':
      return goOn(letter)
    case 'wentBack':
      return goBack(letter)
    case 'mended':
      return { ...letter, step: event.step, mending: true, problem: null }
    case 'leaveAsked':
      return { ...letter, leaving: true }
    case 'stayed':
      return { ...letter, leaving: false }
    case 'sending':
      return saysSomething(letter.draft)
        ? { ...letter, sending: true, problem: null }
        : { ...letter, problem: 'noWords' }
    case 'refused':
    case 'sent':
    case 'slip':
      return letter
  }
}

/** Whether the person may leave without being asked: nothing would be lost. */
export const leavesNothing = (letter: Letter): boolean => letter.phase === 'sent' || isUntouched(letter.draft)

const withDraft = (letter: Writing, change: Partial<Draft>): Writing => ({
  ...letter,
  draft: { ...letter.draft, ...change },
  problem: null,
})

const whileSending = (letter: Writing, event: LetterEvent): Letter => {
  switch (event.kind) {
    case 'sent':
      return { phase: 'sent', code: event.code, slip: 'untouched' }
    case 'refused':
      return { ...letter, sending: false, problem: problemOf(event.code) }
    default:
      return letter
  }
}

const problemOf = (code: ErrorCode): Problem => {
  switch (code) {
    case 'feedback.closed':
      return 'closed'
    case 'feedback.empty':
      return 'noWords'
    case 'disk.full':
      return 'diskFull'
    default:
      return 'failed'
  }
}

const goOn = (letter: Writing): Writing => {
  const { draft, step } = letter
  if (step === 'contact' && !hasText(draft, 'contact')) return { ...letter, problem: 'noContact' }
  return goTo(letter, letter.mending ? afterMending(letter) : neighbour(letter, 1))
}

const goBack = (letter: Writing): Writing => goTo(letter, letter.mending ? 'review' : neighbour(letter, -1))

/** Nobody looks over, or is asked for a contact for, a letter that says nothing. */
const goTo = (letter: Writing, step: Step): Writing => {
  const needsWords = step === 'reach' || step === 'review'
  if (needsWords && !saysSomething(letter.draft)) return { ...letter, problem: 'noWords' }
  return { ...letter, step, mending: letter.mending && step !== 'review', problem: null }
}

/** A new choice may ask for one page more before the last one. */
const afterMending = ({ step, draft }: Writing): Step => {
  if (step === 'kind' && draft.kind === 'misconduct') return 'danger'
  return step === 'reach' && draft.anonymous === false ? 'contact' : 'review'
}

const neighbour = ({ draft, step }: Writing, by: 1 | -1): Step => {
  const path = pathOf(draft)
  return path[path.indexOf(step) + by] ?? step
}
