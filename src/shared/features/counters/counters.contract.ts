import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguage, taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { materialId, type MaterialId } from '../materials/materials.contract'

const eventIn = (language: typeof migrantLanguage) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('visit'), language }),
    z.object({ kind: z.literal('read'), language, id: materialId }),
    z.object({ kind: z.literal('printed'), language, id: materialId }),
    z.object({
      kind: z.literal('exercise'),
      language,
      exercise: z.enum(['breathing', 'muscles']),
    }),
    z.object({ kind: z.literal('feedback'), language }),
  ])

/** What the kiosk counts: that something happened, in which language, in which hour. Never who (Toolkit 1.5). */
export const countedEvent = eventIn(migrantLanguage)
/** The same as it was counted once, in whatever language was there on that day. */
export const eventOnFile = eventIn(taggedLanguage)
export type CountedEvent = z.infer<typeof countedEvent>

/** One line of the report: how often something happened in a week (Monday, ISO 8601 day) in a language. */
export interface CounterRow {
  readonly week: string
  readonly language: MigrantLanguage
  readonly kind: CountedEvent['kind']
  /** The text or the exercise; null for visits and feedback. */
  readonly subject: MaterialId | 'breathing' | 'muscles' | null
  readonly count: number
}

export const countersContract = {
  report: procedure(z.undefined()).returns<readonly CounterRow[]>(),
}
