import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { requireSafeEntry } from './archive-entry'
import { limits } from './limits'
import { decodeManifest, type ContentFile, type Manifest } from './manifest'
import { foldedName, manifestName } from './package-names'
import { PackageError, unsafe } from './package-problem'

/** A package whose every file has been checked against its manifest. */
export interface OpenedPackage {
  readonly manifest: Manifest
  /** `manifest.json` as it stands in the archive. */
  readonly manifestBytes: Uint8Array
  /** In the manifest's order. Stored entries are views of the archive, not copies. */
  readonly files: readonly ContentFile[]
}

/**
 * Unpacks an archive in memory, or refuses it as a whole.
 * @throws PackageError `foreign`, `newer`, `damaged`, `unsafe` with its reason
 */
export const readArchive = async (archive: Buffer): Promise<OpenedPackage> => {
  // Names stay bytes: the library would guess an encoding, and they are judged by a list in any case.
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch((cause: unknown) => {
    throw new PackageError(archive.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? 'damaged' : 'foreign', {
      cause,
    })
  })
  const entries = await readEntries(zip)
  const manifestEntry = entries.get(manifestName)
  if (manifestEntry === undefined) throw new PackageError('foreign')
  if (manifestEntry.uncompressedSize > limits.manifestBytes) throw unsafe('size')
  const manifestBytes = await contentOf(zip, archive, manifestEntry)
  const manifest = decodeManifest(manifestBytes)
  if (entries.size > manifest.files.length + 1) throw unsafe('unlisted')

  const files: ContentFile[] = []
  for (const { name, size, sha256, mediaType } of manifest.files) {
    const entry = entries.get(name)
    if (entry?.uncompressedSize !== size) throw new PackageError('damaged')
    const bytes = await contentOf(zip, archive, entry)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new PackageError('damaged')
    files.push({ name, bytes, mediaType })
  }
  return { manifest, manifestBytes, files }
}

/** Looks at every entry before the first one is unpacked. */
const readEntries = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > limits.entries) throw unsafe('entries')
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8')
      if (folded.has(foldedName(name))) throw unsafe('twin')
      folded.add(foldedName(name))
      requireSafeEntry(entry, name)
      unpacked += entry.uncompressedSize
      if (unpacked > limits.unpackedBytes) throw unsafe('size')
      entries.set(name, entry)
    }
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('damaged', { cause: error })
  }
  return entries
}

const contentOf = async (zip: ZipFile, archive: Buffer, entry: Entry): Promise<Uint8Array> => {
  try {
    const { fileDataStart, fileName } = await zip.readLocalFileHeaderPromise(entry)
    // Tools that read the archive from its start would see that other name.
    if (!fileName.equals(entry.fileNameRaw)) throw unsafe('twoNames')
    const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    const bytes = entry.compressionMethod === 0 ? packed : await unpack(packed, entry.uncompressedSize)
    if (bytes.length !== entry.uncompressedSize) throw new PackageError('damaged')
    return bytes
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('damaged', { cause: error })
  }
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Stops at the promised length, so that an entry cannot grow beyond what was checked. */
const unpack = (packed: Buffer, length: number): Promise<Buffer> =>
  inflate(packed, { maxOutputLength: Math.max(length, 1) })
