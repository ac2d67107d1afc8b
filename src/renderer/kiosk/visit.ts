import type { MigrantLanguage } from '@shared/languages'
import type { TopicId } from './topics'

/** Milliseconds without a touch after which the kiosk asks whether somebody is still there. */
export const stillnessBeforeAsking = 60_000
/** Milliseconds that the question stands before the visit ends by itself. */
export const timeToAnswer = 15_000

export const textSizes = ['usual', 'large', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

type Place = { readonly kind: 'home' } | { readonly kind: 'topic'; readonly topic: TopicId }

/** Everything the kiosk knows about the person in front of it, and for no longer than the visit. */
export interface Visit {
  readonly language: MigrantLanguage
  readonly textSize: TextSize
  readonly place: Place
  /** Milliseconds, on the clock of the events. */
  readonly lastSeen: number
  /** Seconds left to answer 'are you still here?'; null while nobody is asked. */
  readonly secondsLeft: number | null
}

/** `at` is milliseconds on a clock that never goes backwards (`performance.now()`). */
export type VisitEvent =
  | { readonly kind: 'languageChosen'; readonly language: MigrantLanguage; readonly at: number }
  /** The texts of the chosen language could not be read. */
  | { readonly kind: 'languageUnreadable' }
  | { readonly kind: 'opened'; readonly topic: TopicId }
  | { readonly kind: 'wentHome' }
  | { readonly kind: 'textSizeChosen'; readonly textSize: TextSize }
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
  if (event.kind === 'languageChosen') return visit ?? newVisit(event.language, event.at)
  if (visit === null) return null
  switch (event.kind) {
    case 'languageUnreadable':
      return { ...visit, language: 'en' }
    case 'opened':
      return { ...visit, place: { kind: 'topic', topic: event.topic } }
    case 'wentHome':
      return { ...visit, place: { kind: 'home' } }
    case 'textSizeChosen':
      return { ...visit, textSize: event.textSize }
    case 'seen':
      return { ...visit, lastSeen: event.at, secondsLeft: null }
    case 'timePassed':
      return afterStillness(visit, event.at - visit.lastSeen)
    case 'ended':
      return null
  }
}

const newVisit = (language: MigrantLanguage, at: number): Visit => ({
  language,
  textSize: 'usual',
  place: { kind: 'home' },
  lastSeen: at,
  secondsLeft: null,
})

/** Ends at once when the clock slept through the question: whoever was here is gone. */
const afterStillness = (visit: Visit, still: number): Visit | null => {
  if (still < stillnessBeforeAsking) return visit
  const secondsLeft = Math.ceil((stillnessBeforeAsking + timeToAnswer - still) / 1000)
  if (secondsLeft <= 0) return null
  return secondsLeft === visit.secondsLeft ? visit : { ...visit, secondsLeft }
}
