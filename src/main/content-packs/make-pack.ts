import { ZipFile } from 'yazl'
import { buffer } from 'node:stream/consumers'
import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { encodePackManifest, makePackManifest } from './pack-manifest'
import { packManifestName } from './pack-names'
import { readPack } from './open-pack'

const regularFile = 0o100644

/**
 * Writes a pack, and reads it back by the rules of whoever installs it. Entries are stored, not compressed: the same
 * content gives the same bytes everywhere, whichever zlib is at hand.
 * @param files bytes by name
 * @throws z.ZodError when a fact does not fit the format; WaymarkError as `readPack`
 */
export const makePack = async (facts: PackFacts, files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> => {
  const manifest = makePackManifest(facts, files)
  // ZIP's own field is in local time, so noon of the pack's day here reads the same everywhere.
  const mtime = new Date(`${manifest.date}T12:00:00`)
  const options = { mtime, mode: regularFile, compress: false, forceDosTimestamp: true }
  const zip = new ZipFile()
  zip.addBuffer(encodePackManifest(manifest), packManifestName, options)
  for (const { name } of manifest.files) zip.addBuffer(Buffer.from(files.get(name) ?? []), name, options)
  zip.end()
  const packBytes = await buffer(zip.outputStream)
  await readPack(packBytes)
  return packBytes
}
