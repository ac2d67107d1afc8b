import { createHash } from 'node:crypto'
import { z } from 'zod'
import { packManifest, type PackFacts, type PackManifest } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import { packFileKind, packManifestName } from './pack-names'

const format = 1
const head = z.object({ kind: packManifest.shape.kind, format: z.int().positive() })
const listed = packManifest.refine(({ files }) => files.every(({ name }) => packFileKind(name) !== null))

/**
 * Reads `pack.json`.
 * @throws WaymarkError `pack.foreign` (something else's list), `pack.newer` (a later format), `pack.damaged`
 */
export const decodePackManifest = (bytes: Uint8Array): PackManifest => {
  const value = parseJson(bytes)
  const known = head.safeParse(value)
  if (!known.success) throw new WaymarkError('pack.foreign')
  if (known.data.format > format) throw new WaymarkError('pack.newer')
  const manifest = listed.safeParse(value)
  if (!manifest.success) throw damagedFile(packManifestName)
  return manifest.data
}

/**
 * Makes the manifest for these files, listed by name in code-unit order.
 * @throws z.ZodError when a fact does not fit the format
 */
export const makePackManifest = (facts: PackFacts, files: ReadonlyMap<string, Uint8Array>): PackManifest =>
  packManifest.parse({
    format,
    kind: 'waymark-content',
    ...facts,
    files: [...files]
      .map(([name, bytes]) => ({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  })

/** The bytes of `pack.json`: the same manifest always gives the same bytes. */
export const encodePackManifest = (manifest: PackManifest): Buffer =>
  Buffer.from(`${JSON.stringify(packManifest.parse(manifest), null, 2)}\n`)

/** What a pack is, without its list of files. */
export const packFacts = ({ name, title, sequence, date }: PackManifest): PackFacts => ({ name, title, sequence, date })

/** The refusal of a pack because of one of its files. */
export const damagedFile = (file: string): WaymarkError => new WaymarkError('pack.damaged', { file })

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw damagedFile(packManifestName)
  }
}
