import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PackageFile } from '@shared/features/handover/handover.contract'
import { consentId, packageId } from '@shared/ids'
import { consentForm } from '@shared/features/consent/consent.contract'
import type { PackageSection } from '@shared/features/handover/handover.sections'
import { mediaTypeOf } from './package-names'
import { PackageError } from './package-problem'

export const manifestFormat = 'waymark-handover'
export const manifestVersion = 1

const label = z.string().min(1).max(200)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** Open lists: later releases add languages and sections without a new format version. */
const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
const sections = z.array(z.string().regex(/^[a-z][a-z-]{0,39}$/)).min(1)

const listedFile = z
  .object({
    name: z.string(),
    size: z.int().nonnegative(),
    sha256,
    mediaType: z.enum(['application/pdf', 'application/json']),
  })
  .refine((file) => mediaTypeOf(file.name) === file.mediaType)

/** `manifest.json`, format version 1. The order of the fields here is their order in the file. */
const manifestSchema = z.object({
  format: z.literal(manifestFormat),
  formatVersion: z.literal(manifestVersion),
  packageId,
  madeAt: z.iso.datetime(),
  site: z.object({ name: label }),
  application: z.object({ name: label, version: label }),
  recipient: label,
  language: languageTag,
  sections,
  consent: z.object({
    id: consentId,
    recordedAt: z.iso.datetime(),
    form: consentForm,
    language: languageTag,
    textVersion: label,
    recipient: label,
    sections,
  }),
  auditHead: z.object({ sequence: z.int().nonnegative(), hash: sha256 }),
  files: z.array(listedFile).refine((files) => files.every((file, at) => at === 0 || isBefore(files[at - 1], file))),
})

/** What a package says about itself. Unknown fields are dropped when it is read. */
export type Manifest = z.infer<typeof manifestSchema>

/** One file of a package with its content. */
export interface ContentFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: PackageFile['mediaType']
}

/** What the caller knows about the package; format, application name and file list are added. */
export type ManifestFacts = Omit<
  Manifest,
  'format' | 'formatVersion' | 'application' | 'files' | 'sections' | 'consent'
> & {
  readonly applicationVersion: string
  readonly sections: readonly PackageSection[]
  readonly consent: Omit<Manifest['consent'], 'sections'> & { readonly sections: readonly PackageSection[] }
}

/**
 * Makes the manifest for these files, listed by name in code-unit order.
 * @param facts times in ISO 8601, UTC; `auditHead.hash` as 64 hexadecimal digits
 * @throws z.ZodError when a fact or a file's name or media type does not fit the format: a mistake of the caller
 */
export const makeManifest = (facts: ManifestFacts, files: readonly ContentFile[]): Manifest => {
  const { applicationVersion, ...known } = facts
  return manifestSchema.parse({
    ...known,
    format: manifestFormat,
    formatVersion: manifestVersion,
    application: { name: 'Waymark', version: applicationVersion },
    files: files.map(describeFile).sort((one, other) => (isBefore(one, other) ? -1 : 1)),
  })
}

/** Size and hash of a file, as the manifest lists it. */
export const describeFile = (file: ContentFile): PackageFile => ({
  name: file.name,
  size: file.bytes.length,
  sha256: createHash('sha256').update(file.bytes).digest('hex'),
  mediaType: file.mediaType,
})

/** The bytes of `manifest.json`: the same manifest always gives the same bytes. */
export const encodeManifest = (manifest: Manifest): Buffer =>
  Buffer.from(`${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`)

/**
 * Reads `manifest.json`.
 * @throws PackageError `foreign` (something else's manifest), `newer` (a later format version), `damaged`
 */
export const decodeManifest = (bytes: Uint8Array): Manifest => {
  const value = parseJson(bytes)
  const head = z.object({ format: z.literal(manifestFormat), formatVersion: z.int().positive() }).safeParse(value)
  if (!head.success) throw new PackageError('foreign')
  if (head.data.formatVersion > manifestVersion) throw new PackageError('newer')
  const manifest = manifestSchema.safeParse(value)
  if (!manifest.success) throw new PackageError('damaged')
  return manifest.data
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new PackageError('damaged', { cause })
  }
}

const isBefore = (one: { readonly name: string } | undefined, other: { readonly name: string }): boolean =>
  one !== undefined && one.name < other.name
