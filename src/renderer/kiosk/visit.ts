import type { MaterialGroup } from '@shared/features/materials/catalogue'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'

/** Milliseconds that the question 'are you still here?' stands before the visit ends by itself. */
export const timeToAnswer = 15_000

export const textSizes = ['usual', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

/** Groups of texts that the home page opens. */
export type TopicGroup = Exclude<MaterialGroup, 'form'>

export type Exercise = 'breathing' | 'muscles'

export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'group'; readonly group: TopicGroup }
  | { readonly kind: 'text'; readonly id: MaterialId; readonly group: TopicGroup }
  | { readonly kind: 'exercise'; readonly exercise: Exercise }
  | { readonly kind: 'feedback' }

/** How a person wants the screen, for as long as they are here. */
export interface Look {
  readonly textSize: TextSize
  readonly strongContrast: boolean
  /** What is pressed stands at the other end of the bar, for the other hand. */
  readonly otherHand: boolean
  /** Everything lies in the lower part of the screen, for somebody who sits. */
  readonly low: boolean
}

export const usualLook: Look = { textSize: 'usual', strongContrast: false, otherHand: false, low: false }

/** Everything the kiosk knows about the person in front of it, and for no longer than the visit. */
export interface Visit {
  readonly language: MigrantLanguage
  readonly look: Look
  readonly place: Place
  /** Milliseconds without a touch after which the kiosk asks whether somebody is still there. */
  readonly stillness: number
  /** An exercise is under way: somebody who breathes touches nothing. */
  readonly busy: boolean
  /** Rounds of breathing begun in this visit: opening the exercise again is no way to a fifth. */
  readonly breathed: number
  /** Milliseconds, on the clock of the events. */
  readonly lastSeen: number
  /** Seconds left to answer 'are you still here?'; null while nobody is asked. */
  readonly secondsLeft: number | null
}

/** `at` is milliseconds on a clock that never goes backwards (`performance.now()`). */
export type VisitEvent =
  | {
      readonly kind: 'languageChosen'
      readonly language: MigrantLanguage
      readonly stillness: number
      readonly at: number
    }
  /** The texts of the chosen language could not be read. */
  | { readonly kind: 'languageUnreadable' }
  | { readonly kind: 'wentTo'; readonly place: Place }
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'lookChosen'; readonly look: Partial<Look> }
  | { readonly kind: 'exerciseRuns'; readonly running: boolean; readonly at: number }
  | { readonly kind: 'exerciseLeft'; readonly exercise: Exercise; readonly begun: number }
  /** Somebody touched, clicked, scrolled or pressed a key. */
  | { readonly kind: 'seen'; readonly at: number }
  | { readonly kind: 'timePassed'; readonly at: number }
  | { readonly kind: 'ended' }

/**
 * What an event makes of a visit.
 * @param visit null: nobody is here, the kiosk shows its start page
 * @returns the very same value when nothing changes, so that the clock does not draw the page anew
 */
export const nextVisit = (visit: Visit | null, event: VisitEvent): Visit | null => {
  if (event.kind === 'languageChosen') return visit ?? newVisit(event)
  if (visit === null) return null
  switch (event.kind) {
    case 'languageUnreadable':
      return { ...visit, language: 'en' }
    case 'wentTo':
      return { ...visit, place: event.place, busy: false }
    case 'wentBack':
      return { ...visit, place: placeBefore(visit.place), busy: false }
    case 'lookChosen':
      return { ...visit, look: { ...visit.look, ...event.look } }
    case 'exerciseRuns':
      return { ...visit, busy: event.running, lastSeen: event.at }
    case 'exerciseLeft':
      return {
        ...visit,
        place: placeBefore(visit.place),
        busy: false,
        breathed: event.exercise === 'breathing' ? event.begun : visit.breathed,
      }
    case 'seen':
      return { ...visit, lastSeen: event.at, secondsLeft: null }
    case 'timePassed':
      return visit.busy ? visit : afterStillness(visit, event.at - visit.lastSeen)
    case 'ended':
      return null
  }
}

const newVisit = ({ language, stillness, at }: Extract<VisitEvent, { kind: 'languageChosen' }>): Visit => ({
  language,
  look: usualLook,
  place: { kind: 'home' },
  stillness,
  busy: false,
  breathed: 0,
  lastSeen: at,
  secondsLeft: null,
})

/** One step up: from a text to its group, from everything else to the home page. */
const placeBefore = (place: Place): Place => {
  switch (place.kind) {
    case 'text':
      return { kind: 'group', group: place.group }
    case 'exercise':
      return { kind: 'group', group: 'feel' }
    case 'home':
    case 'group':
    case 'feedback':
      return { kind: 'home' }
  }
}

/** Ends at once when the clock slept through the question: whoever was here is gone. */
const afterStillness = (visit: Visit, still: number): Visit | null => {
  if (still < visit.stillness) return visit
  const secondsLeft = Math.ceil((visit.stillness + timeToAnswer - still) / 1000)
  if (secondsLeft <= 0) return null
  return secondsLeft === visit.secondsLeft ? visit : { ...visit, secondsLeft }
}
