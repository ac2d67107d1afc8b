import { guidedQuestions, type FeedbackInput, type FeedbackKind } from '@shared/features/feedback/feedback.contract'
import type { MigrantLanguage } from '@shared/languages'

export type GuidedQuestion = (typeof guidedQuestions)[number]

/** Pages on which something is written, by the name of what is written there. */
export type TextStep = 'words' | GuidedQuestion | 'contact'
/** One page each, one question each. */
export type Step = 'about' | 'kind' | 'danger' | 'how' | TextStep | 'reach' | 'review'

/** What a person has chosen and written so far. Nothing is dropped when another way is chosen: a person may come back. */
export interface Draft {
  readonly kind: FeedbackKind | null
  readonly way: 'free' | 'guided' | null
  /** Without a name; null: not asked yet. */
  readonly anonymous: boolean | null
  readonly texts: Readonly<Record<TextStep, string>>
}

export const emptyDraft: Draft = {
  kind: null,
  way: null,
  anonymous: null,
  texts: { words: '', what: '', when: '', where: '', who: '', wish: '', contact: '' },
}

/** The longest text of each page, in UTF-16 code units; the contract's own limits. */
export const longestText: Readonly<Record<TextStep, number>> = {
  words: 20_000,
  what: 5000,
  when: 5000,
  where: 5000,
  who: 5000,
  wish: 5000,
  contact: 500,
}

const isQuestion = (step: Step): step is GuidedQuestion => guidedQuestions.some((question) => question === step)
export const isTextStep = (step: Step): step is TextStep => step === 'words' || step === 'contact' || isQuestion(step)

/** Something that is seen: not only spaces, direction marks and joiners. The same test as where it is received. */
const hasWords = (text: string): boolean => /[^\p{C}\p{Z}]/u.test(text)

/** Whether the draft says anything, on whichever page. */
export const saysSomething = ({ texts }: Draft): boolean =>
  hasWords(texts.words) || guidedQuestions.some((question) => hasWords(texts[question]))

/** Whether a page that is written on has words. */
export const hasText = ({ texts }: Draft, step: TextStep): boolean => hasWords(texts[step])

/** Whether the person has begun with anything that would be lost. */
export const isUntouched = ({ kind, texts }: Draft): boolean =>
  kind === null && Object.values(texts).every((text) => !hasWords(text))

/** The pages of a draft in their order, as far as the choices so far tell. */
export const pathOf = ({ kind, way, anonymous }: Draft): readonly Step[] => [
  'about',
  'kind',
  ...(kind === 'misconduct' ? (['danger'] as const) : []),
  'how',
  ...(way === 'guided' ? guidedQuestions : (['words'] as const)),
  'reach',
  ...(anonymous === false ? (['contact'] as const) : []),
  'review',
]

/**
 * What is sent: all that the last page shows. Words of both ways go along; a contact only from somebody who wants one.
 * @returns null while there is no kind or no words
 */
export const inputOf = (draft: Draft, language: MigrantLanguage): FeedbackInput | null => {
  if (draft.kind === null || !saysSomething(draft)) return null
  const written = (step: TextStep): string | null => (hasText(draft, step) ? draft.texts[step] : null)
  return {
    kind: draft.kind,
    language,
    text: written('words'),
    guided: {
      what: written('what'),
      when: written('when'),
      where: written('where'),
      who: written('who'),
      wish: written('wish'),
    },
    contact: draft.anonymous === false ? written('contact') : null,
  }
}
