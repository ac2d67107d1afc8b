import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId, type CaseId } from '../../ids'
import { migrantLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { typedText } from '../../text'
import type { ConsentState } from '../consent/consent.contract'

/** Registering asks for almost nothing: what is needed to find the case and to speak with the person. */
export const newCase = z.object({
  caseNumber: typedText(64),
  language: migrantLanguage,
  interpreterNeeded: z.boolean(),
})
export type NewCase = z.infer<typeof newCase>

export interface CaseSummary {
  readonly id: CaseId
  readonly caseNumber: string
  readonly language: MigrantLanguage
  readonly interpreterNeeded: boolean
  /** ISO 8601. */
  readonly registeredAt: string
  /** Whether the counselling itself is agreed to; a case file opens only when it is `given`. */
  readonly counselling: ConsentState
}

export const casesContract = {
  list: procedure(z.undefined()).returns<readonly CaseSummary[]>(),
  register: procedure(newCase).returns<CaseSummary>(),
  get: procedure(z.object({ caseId })).returns<CaseSummary>(),
}
