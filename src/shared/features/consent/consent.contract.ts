import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId, consentId, type CaseId, type ConsentId, type UserId } from '../../ids'
import { taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { longestLabel, optionalText, typedText } from '../../text'
import { packageSection, type PackageSection } from '../handover/handover.sections'

export const consentPurposes = ['counselling', 'transfer'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** One purpose, one scope. A transfer names who receives what. */
export const consentScope = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('counselling') }),
  z.object({
    purpose: z.literal('transfer'),
    recipient: typedText(longestLabel),
    sections: z.array(packageSection).min(1),
  }),
])
export type ConsentScope = z.infer<typeof consentScope>

/** How the answer was given. Spoken consent needs somebody who heard it. */
export const consentForm = z.enum(['written', 'oral'])

export const newConsent = z.object({
  caseId,
  scope: consentScope,
  decision: z.enum(['given', 'refused']),
  form: consentForm,
  witness: optionalText(longestLabel),
  /** Language the text was read out or read in. */
  language: taggedLanguage,
  /** Version of the text that the person heard or read. */
  textVersion: z.string().min(1).max(20),
})
export type NewConsent = z.infer<typeof newConsent>

export interface Consent {
  readonly id: ConsentId
  /** Rises with every answer recorded at this desk. The clock does not decide which answer is the latest. */
  readonly position: number
  readonly caseId: CaseId
  readonly scope: ConsentScope
  readonly decision: 'given' | 'refused'
  readonly form: 'written' | 'oral'
  readonly witness: string | null
  readonly language: MigrantLanguage
  readonly textVersion: string
  /** ISO 8601. */
  readonly recordedAt: string
  readonly recordedBy: UserId
  /** ISO 8601, or null while it stands. */
  readonly withdrawnAt: string | null
}

/** Where a purpose stands, from its latest answer. */
export type ConsentState = 'missing' | 'given' | 'refused' | 'withdrawn'

/** Somebody who already received data, named when a consent is withdrawn. */
export interface DataHolder {
  readonly recipient: string
  readonly sections: readonly PackageSection[]
  /** ISO 8601. */
  readonly sealedAt: string
}

export const consentContract = {
  list: procedure(z.object({ caseId })).returns<readonly Consent[]>(),
  record: procedure(newConsent).returns<Consent>(),
  withdraw: procedure(z.object({ consentId })).returns<{ readonly alreadyReceived: readonly DataHolder[] }>(),
}
