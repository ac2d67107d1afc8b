import { ArchiveError } from '../archives/archive-problem'
import { readListedArchive } from '../archives/read-listed-archive'
import { decodeManifest, type ContentFile, type Manifest } from './manifest'
import { manifestName, mediaTypeOf } from './package-names'
import { PackageError } from './package-problem'

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
  const { manifest, manifestBytes, files } = await readListedArchive(archive, {
    manifestName,
    mayOccur: (name) => mediaTypeOf(name) !== null,
    decodeManifest,
  }).catch((error: unknown) => {
    throw error instanceof ArchiveError ? asPackageError(error) : error
  })
  return {
    manifest,
    manifestBytes,
    files: manifest.files.map(({ name, mediaType }) => ({ name, mediaType, bytes: bytesOf(files, name) })),
  }
}

const asPackageError = (cause: ArchiveError): PackageError =>
  new PackageError(cause.problem, { cause, ...(cause.reason !== null && { reason: cause.reason }) })

const bytesOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array => {
  const bytes = files.get(name)
  if (bytes === undefined) throw new PackageError('damaged')
  return bytes
}
