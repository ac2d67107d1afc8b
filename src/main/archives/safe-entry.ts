import type { Entry } from 'yauzl'
import { archiveLimits } from './archive-limits'
import { unsafe } from './archive-problem'

const stored = 0
const deflated = 8
/** Info-ZIP's second name for an entry, which `unzip` would prefer to the first. */
const unicodePathField = 0x7075
const kindMask = 0o170000
const regularFile = 0o100000
const dosDirectory = 0x10

/**
 * Refuses an entry that no archive of ours holds, judged by the archive's directory alone.
 * @param mayOccur whether the entry's name is one of those that may stand in this kind of archive
 * @throws ArchiveError `unsafe` with its reason
 */
export const requireSafeEntry = (entry: Entry, mayOccur: boolean): void => {
  if (!isRegularFile(entry)) throw unsafe('notAFile')
  if (!mayOccur) throw unsafe('name')
  if (entry.extraFields.some((field) => field.id === unicodePathField)) throw unsafe('twoNames')
  if (entry.isEncrypted()) throw unsafe('encrypted')
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw unsafe('method')
  if (entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio) throw unsafe('ratio')
}

/** Links, devices and folders carry their kind in the upper half of the attributes, whatever system wrote them. */
const isRegularFile = (entry: Entry): boolean => {
  const kind = (entry.externalFileAttributes >>> 16) & kindMask
  const isFolder = (entry.externalFileAttributes & dosDirectory) !== 0
  return (kind === 0 || kind === regularFile) && !isFolder
}
