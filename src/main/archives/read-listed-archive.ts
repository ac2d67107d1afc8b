import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { archiveLimits } from './archive-limits'
import { ArchiveError, unsafe } from './archive-problem'
import { foldedName } from './folded-name'
import { requireSafeEntry } from './safe-entry'

/** What an archive's list of contents says about one file. `sha256` in lower-case hexadecimal digits. */
export interface ListedFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** A kind of archive that carries a list of its own contents. */
export interface ArchiveKind<Manifest extends { readonly files: readonly ListedFile[] }> {
  /** The list's own place in the archive; it names every other file and never itself. */
  readonly manifestName: string
  /** Whether a file of that name has a place in such an archive. */
  readonly mayOccur: (name: string) => boolean
  /** Reads the list; what it throws is handed on. */
  readonly decodeManifest: (bytes: Uint8Array) => Manifest
}

export interface ListedArchive<Manifest> {
  readonly manifest: Manifest
  /** The list as it stands in the archive. */
  readonly manifestBytes: Uint8Array
  /** In the list's order, each name once. Stored entries are views of the archive, not copies. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Unpacks an archive in memory and holds it against its own list, or refuses it as a whole.
 * @throws ArchiveError `foreign`, `damaged`, `unsafe` with its reason; whatever `decodeManifest` throws
 */
export const readListedArchive = async <Manifest extends { readonly files: readonly ListedFile[] }>(
  archive: Buffer,
  kind: ArchiveKind<Manifest>,
): Promise<ListedArchive<Manifest>> => {
  // Names stay bytes: the library would guess an encoding, and they are judged by a list in any case.
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch((cause: unknown) => {
    const begun = archive.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
    throw new ArchiveError(begun ? 'damaged' : 'foreign', { cause })
  })
  const entries = await readEntries(zip, (name) => name === kind.manifestName || kind.mayOccur(name))
  const manifestEntry = entries.get(kind.manifestName)
  if (manifestEntry === undefined) throw new ArchiveError('foreign')
  if (manifestEntry.uncompressedSize > archiveLimits.manifestBytes) throw unsafe('size')
  const manifestBytes = await contentOf(zip, archive, manifestEntry)
  const manifest = kind.decodeManifest(manifestBytes)
  if (entries.size > manifest.files.length + 1) throw unsafe('unlisted')

  const files = new Map<string, Uint8Array>()
  for (const { name, size, sha256 } of manifest.files) {
    const entry = entries.get(name)
    if (entry?.uncompressedSize !== size || files.has(name)) throw damaged(name)
    const bytes = await contentOf(zip, archive, entry)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damaged(name)
    files.set(name, bytes)
  }
  return { manifest, manifestBytes, files }
}

/** Looks at every entry before the first one is unpacked. */
const readEntries = async (zip: ZipFile, mayOccur: (name: string) => boolean): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > archiveLimits.entries) throw unsafe('entries')
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8')
      if (folded.has(foldedName(name))) throw unsafe('twin')
      folded.add(foldedName(name))
      requireSafeEntry(entry, mayOccur(name))
      unpacked += entry.uncompressedSize
      if (unpacked > archiveLimits.unpackedBytes) throw unsafe('size')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('damaged', { cause: error })
  }
  return entries
}

const damaged = (file: string, cause?: unknown): ArchiveError => new ArchiveError('damaged', { file, cause })

const contentOf = async (zip: ZipFile, archive: Buffer, entry: Entry): Promise<Uint8Array> => {
  try {
    const { fileDataStart, fileName } = await zip.readLocalFileHeaderPromise(entry)
    // Tools that read the archive from its start would see that other name.
    if (!fileName.equals(entry.fileNameRaw)) throw unsafe('twoNames')
    const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    const bytes = entry.compressionMethod === 0 ? packed : await unpack(packed, entry.uncompressedSize)
    if (bytes.length !== entry.uncompressedSize) throw damaged(entry.fileNameRaw.toString('utf8'))
    return bytes
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(entry.fileNameRaw.toString('utf8'), error)
  }
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Stops at the promised length, so that an entry cannot grow beyond what was checked. */
const unpack = (packed: Buffer, length: number): Promise<Buffer> =>
  inflate(packed, { maxOutputLength: Math.max(length, 1) })
