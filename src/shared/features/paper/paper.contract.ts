import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { taggedLanguage } from '../../language-schemas'
import type { PaperDocument } from './paper.documents'

const runningLines = z.object({
  title: z.string(),
  language: taggedLanguage,
  version: z.string(),
  review: z.string(),
  caseNumber: z.string().nullable(),
  date: z.string(),
})

/** A page to lay out: the document itself, or the running lines for its known number of pages. */
export type PaperJob =
  | { readonly id: number; readonly kind: 'document'; readonly document: PaperDocument }
  | {
      readonly id: number
      readonly kind: 'running-lines'
      readonly lines: z.infer<typeof runningLines>
      readonly pages: number
    }

export const paperContract = {
  /** Waits for the next job. */
  next: procedure(z.undefined()).returns<PaperJob>(),
  /** Says that the job is laid out, with fonts loaded, and can be printed. */
  ready: procedure(z.object({ id: z.number(), lines: runningLines.nullable() })).returns<null>(),
  failed: procedure(z.object({ id: z.number(), message: z.string().max(2000) })).returns<null>(),
}
