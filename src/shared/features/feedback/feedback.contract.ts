import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguage } from '../../language-schemas'
import { optionalText } from '../../text'

export const feedbackKinds = ['thanks', 'suggestion', 'complaint', 'misconduct'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** Questions that help somebody who does not know how to begin; each may be left empty (Toolkit 5.4). */
export const guidedQuestions = ['what', 'when', 'where', 'who', 'wish'] as const

/** What a person leaves at the kiosk. At least one text of `text` and `guided` has words. */
export const feedbackInput = z.object({
  kind: z.enum(feedbackKinds),
  language: migrantLanguage,
  text: optionalText(20_000),
  guided: z.object(
    Object.fromEntries(guidedQuestions.map((name) => [name, optionalText(5000)])) as Record<
      (typeof guidedQuestions)[number],
      ReturnType<typeof optionalText>
    >,
  ),
  /** How to reach the person; null: anonymous. */
  contact: optionalText(500),
})
export type FeedbackInput = z.infer<typeof feedbackInput>

/** The sealed file's content, JSON, format 1. The focal point opens it with `age -d`. */
export interface FeedbackEntry extends FeedbackInput {
  readonly format: 1
  /** Shown to the person and printed; the file carries it as its name. */
  readonly code: string
  /** ISO 8601 moment, to the hour: enough for a time frame, too little to find who stood there. */
  readonly receivedAt: string
  readonly site: string | null
}

/** An age public key of the site's feedback focal point (`age1...`). */
export const feedbackRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)

export const feedbackContract = {
  /** Seals at once and forgets. Refused with `feedback.closed` when the site has no focal point. */
  leave: procedure(feedbackInput).returns<{ readonly code: string }>(),
  /** Prints the slip with the code. */
  printSlip: procedure(z.object({ code: z.string().max(20), language: migrantLanguage })).returns<{
    readonly state: 'queued' | 'noPrinter'
  }>(),
}
