import type { Entry } from 'yauzl'
import { limits } from './limits'
import { manifestName, mediaTypeOf } from './package-names'
import { unsafe } from './package-problem'

const stored = 0
const deflated = 8
/** Info-ZIP's second name for an entry, which `unzip` would prefer to the first. */
const unicodePathField = 0x7075
const kindMask = 0o170000
const regularFile = 0o100000
const dosDirectory = 0x10

/**
 * Refuses an entry that no package holds, judged by the archive's directory alone.
 * @param name the entry's name, decoded from UTF-8
 * @throws PackageError `unsafe` with its reason
 */
export const requireSafeEntry = (entry: Entry, name: string): void => {
  if (!isRegularFile(entry)) throw unsafe('notAFile')
  if (name !== manifestName && mediaTypeOf(name) === null) throw unsafe('name')
  if (entry.extraFields.some((field) => field.id === unicodePathField)) throw unsafe('twoNames')
  if (entry.isEncrypted()) throw unsafe('encrypted')
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw unsafe('method')
  if (entry.uncompressedSize > entry.compressedSize * limits.ratio) throw unsafe('ratio')
}

/** Links, devices and folders carry their kind in the upper half of the attributes, whatever system wrote them. */
const isRegularFile = (entry: Entry): boolean => {
  const kind = (entry.externalFileAttributes >>> 16) & kindMask
  const isFolder = (entry.externalFileAttributes & dosDirectory) !== 0
  return (kind === 0 || kind === regularFile) && !isFolder
}
