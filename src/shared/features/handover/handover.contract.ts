import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId, consentId, type PackageId } from '../../ids'
import { taggedLanguage } from '../../language-schemas'
import { packageSection, type PackageSection } from './handover.sections'

/** Who can open the package: holders of age keys, or whoever knows a passphrase. Never both in one file. */
export const sealFor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recipients'), publicKeys: z.array(z.string().trim().max(5000)).min(1).max(20) }),
  z.object({ kind: z.literal('passphrase'), passphrase: z.string().max(1024) }),
])
export type SealFor = z.infer<typeof sealFor>

export const packageRequest = z.object({
  caseId,
  /** The consent to this very transfer; it names recipient and sections. */
  consentId,
  sections: z.array(packageSection).min(1),
  /** Language of READ-ME-FIRST. */
  language: taggedLanguage,
})
export type PackageRequest = z.infer<typeof packageRequest>

export interface PackageFile {
  /** Path inside the package, e.g. `documents/grid.pdf`. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  readonly mediaType: 'application/pdf' | 'application/json'
}

/** What the recipient will see, before anything is sealed. */
export interface PackagePreview {
  /** Names the prepared package until the desk locks or another one is prepared. */
  readonly token: string
  readonly packageId: PackageId
  readonly recipient: string
  readonly sections: readonly PackageSection[]
  readonly files: readonly PackageFile[]
}

export interface SealedPackage {
  readonly packageId: PackageId
  readonly path: string
  /** Bytes of the sealed file. */
  readonly size: number
  /** SHA-256 of the sealed file, hexadecimal; can be read out on the telephone. */
  readonly sha256: string
}

export interface HandoverRecord {
  readonly packageId: PackageId
  readonly recipient: string
  readonly sections: readonly PackageSection[]
  /** ISO 8601. */
  readonly sealedAt: string
  readonly size: number
  readonly sha256: string
}

export const handoverContract = {
  /** Says whether a typed key can be sealed for; refuses with `handover.badRecipient` otherwise. */
  checkRecipient: procedure(z.object({ publicKey: z.string().max(5000) })).returns<{ readonly publicKey: string }>(),
  preview: procedure(packageRequest).returns<PackagePreview>(),
  /** The bytes of one file of the previewed package, exactly as they will be sealed. */
  previewFile: procedure(z.object({ token: z.string(), name: z.string().max(255) })).returns<{
    readonly bytes: Uint8Array
  }>(),
  /** Seals the previewed package. Asks for a place with the system's own dialog. null: changed their mind. */
  seal: procedure(z.object({ token: z.string(), sealFor })).returns<SealedPackage | null>(),
  list: procedure(z.object({ caseId })).returns<readonly HandoverRecord[]>(),
}
