import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { SealFor } from '@shared/features/handover/handover.contract'
import { WaymarkError } from '@shared/result'
import { buildArchive } from './archive'
import type { ByteSource } from './byte-streams'
import { decryptFile } from './decrypt-file'
import { diskProblem } from './disk-problem'
import { lockFor } from './lock'
import { describeFile, encodeManifest, type ContentFile, type Manifest } from './manifest'
import type { PackageKey } from './package-key'
import { PackageError } from './package-problem'
import { readArchive } from './read-archive'
import { replaceFile } from './replace-file'

/** A package ready to be sealed. */
export interface SealRequest {
  /** The bytes must not change until sealing is done: they are read in place. */
  readonly files: readonly ContentFile[]
  /** Made with `makeManifest` from these very files. */
  readonly manifest: Manifest
  readonly sealFor: SealFor
  /** Where the sealed file goes. A file of that name is replaced: the caller has asked. */
  readonly path: string
}

/** The sealed file as it was read back from the disk: length in bytes, SHA-256 in hexadecimal. */
export interface Seal {
  readonly size: number
  readonly sha256: string
}

/**
 * Seals a package: archive, age, temporary file, read back and compared entry by entry, then renamed. The consent to
 * the transfer is the caller's to check, in the same transaction that records it. Reading back shows what the system
 * gives back, which may come from its cache: it finds our faults and the file system's, not every fault of a stick.
 * @throws WaymarkError `handover.noRecipient`, `handover.badRecipient`, `handover.weakPassphrase` (nothing was
 *   written), `disk.full`, `disk.unwritable`, `handover.verifyFailed`, `handover.failed`; nothing half-written remains
 */
export const sealPackage = async ({ files, manifest, sealFor, path }: SealRequest): Promise<Seal> => {
  const lock = lockFor(sealFor)
  try {
    requireAgreement(files, manifest)
    const sealed = await lock.encrypt(buildArchive(files, manifest))
    return await replaceFile(path, {
      write: (file) => writeAll(file, sealed),
      verify: (temporary, seal) => requireSame(temporary, { key: lock.key(), manifest, seal }),
    })
  } catch (error) {
    throw refusalFor(error)
  } finally {
    lock.forget()
  }
}

/** Catches files that changed between manifest and seal, before anything is written. */
const requireAgreement = (files: readonly ContentFile[], manifest: Manifest): void => {
  const listed = new Map(manifest.files.map((file) => [file.name, file]))
  const agree = files.every((file) => {
    const { size, sha256, mediaType } = describeFile(file)
    const entry = listed.get(file.name)
    return entry?.sha256 === sha256 && entry.size === size && entry.mediaType === mediaType
  })
  if (!agree || listed.size !== files.length) throw new WaymarkError('handover.failed', { reason: 'manifest' })
}

const writeAll = async (file: FileHandle, bytes: ByteSource): Promise<Seal> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of bytes) {
    hash.update(piece)
    for (let at = 0; at < piece.length;) {
      const { bytesWritten } = await file.write(piece, at, piece.length - at, size)
      at += bytesWritten
      size += bytesWritten
    }
  }
  return { size, sha256: hash.digest('hex') }
}

interface Expected {
  readonly key: PackageKey
  readonly manifest: Manifest
  readonly seal: Seal
}

/** Opening compares every entry with the manifest inside; that manifest must then be ours, byte for byte. */
const requireSame = async (path: string, { key, manifest, seal }: Expected): Promise<void> => {
  const { archive, sha256 } = await decryptFile(path, key)
  const { manifestBytes } = await readArchive(archive)
  const same = sha256 === seal.sha256 && encodeManifest(manifest).equals(manifestBytes)
  if (!same) throw new WaymarkError('handover.verifyFailed', { reason: 'different' })
}

const refusalFor = (error: unknown): WaymarkError => {
  if (error instanceof WaymarkError) return error
  if (error instanceof PackageError) {
    const disk = error.problem === 'unreadable' ? diskProblem(error.cause) : null
    return disk ?? new WaymarkError('handover.verifyFailed', { reason: error.problem })
  }
  return diskProblem(error) ?? new WaymarkError('handover.failed')
}
