import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId, consentId, gridId } from '../../ids'
import { taggedLanguage } from '../../language-schemas'
import { materialId } from '../materials/materials.contract'
import { consentPurposes } from '../consent/consent.contract'

/** What the desk can ask to see on paper. Main gathers the words; a window only names them. */
export const documentRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('material'), id: materialId, language: taggedLanguage, large: z.boolean() }),
  z.object({
    kind: z.literal('material-set'),
    ids: z.array(materialId).min(1).max(30),
    language: taggedLanguage,
    large: z.boolean(),
  }),
  z.object({
    kind: z.literal('consent-form'),
    purpose: z.enum(consentPurposes),
    language: taggedLanguage,
    large: z.boolean(),
  }),
  z.object({ kind: z.literal('consent-record'), caseId, consentId }),
  z.object({ kind: z.literal('grid-blank'), language: taggedLanguage }),
  z.object({ kind: z.literal('grid-live'), withCaseNumber: z.boolean() }),
  z.object({ kind: z.literal('grid-kept'), gridId, withCaseNumber: z.boolean() }),
  z.object({ kind: z.literal('recovery-sheet') }),
])
export type DocumentRequest = z.infer<typeof documentRequest>

/** A finished document that waits in main's memory. The same bytes are shown and spooled. */
export interface PreparedDocument {
  /** Names the bytes until the desk locks or another document is prepared. */
  readonly token: string
  readonly title: string
  readonly pages: number
  readonly bytes: Uint8Array
}

export interface Printer {
  readonly name: string
  /** What people call it. */
  readonly label: string
  readonly isDefault: boolean
  readonly acceptsJobs: boolean
}

/** Where a print job stands. `gone` : the spooler no longer lists it and cannot say how it ended. */
export type PrintState =
  | { readonly state: 'queued'; readonly job: string }
  | { readonly state: 'printing'; readonly job: string }
  | { readonly state: 'printed'; readonly job: string }
  | { readonly state: 'failed'; readonly job: string; readonly reason: string }
  | { readonly state: 'gone'; readonly job: string }

export const printInput = z.object({
  token: z.string(),
  printer: z.string().min(1).max(255),
  copies: z.number().int().min(1).max(99),
  color: z.boolean(),
})

export const printingContract = {
  prepare: procedure(documentRequest).returns<PreparedDocument>(),
  printers: procedure(z.undefined()).returns<readonly Printer[]>(),
  print: procedure(printInput).returns<PrintState>(),
  jobState: procedure(z.object({ job: z.string().max(255) })).returns<PrintState>(),
  /** Asks for a place with the system's own dialog and writes the file there. null: the person changed their mind. */
  saveAs: procedure(z.object({ token: z.string() })).returns<{ readonly path: string } | null>(),
}
