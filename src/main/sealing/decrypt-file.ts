import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { requireAgeHeader } from './age-header'
import { webStreamOf, type ByteSource } from './byte-streams'
import { isCutShort } from './cut-short'
import { systemCode } from './disk-problem'
import { limits } from './limits'
import { decrypterFor, type PackageKey } from './package-key'
import { PackageError } from './package-problem'

/** What a sealed file held, whole and authenticated. */
export interface DecryptedFile {
  /** The plaintext, in memory only: it never touches a disk. */
  readonly archive: Buffer
  /** SHA-256 of the sealed file as it was read, hexadecimal. */
  readonly sha256: string
}

const readLength = 256 * 1024

/**
 * Reads and decrypts a sealed file. Answers only when its last byte has been authenticated.
 * @throws PackageError `unreadable`, `foreign`, `newer`, `badKey`, `wrongKey`, `truncated`, `damaged`, `tooLarge`
 */
export const decryptFile = async (path: string, key: PackageKey): Promise<DecryptedFile> => {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    return await decryptOpened(file, key)
  } catch (error) {
    throw systemCode(error) === null ? error : new PackageError('unreadable', { cause: error })
  } finally {
    await file?.close()
  }
}

const decryptOpened = async (file: FileHandle, key: PackageKey): Promise<DecryptedFile> => {
  const { decrypter, isForOthers } = decrypterFor(key)
  const status = await file.stat()
  if (!status.isFile()) throw new PackageError('foreign')
  if (status.size > limits.sealedBytes) throw new PackageError('tooLarge')
  await requireAgeHeader(file, status.size)

  const hash = createHash('sha256')
  const plaintext = await decrypter
    .decrypt(webStreamOf(piecesOf(file, (piece) => hash.update(piece))))
    .catch((error: unknown) => {
      throw systemCode(error) === null
        ? new PackageError(isForOthers() ? 'wrongKey' : 'damaged', { cause: error })
        : error
    })
  const archive = await collect(
    plaintext,
    archiveLength(() => plaintext.size(status.size)),
  )
  return { archive, sha256: hash.digest('hex') }
}

/** A last block too short to hold anything but its tag is the one cut that shows in the length alone. */
const archiveLength = (calculate: () => number): number => {
  try {
    return calculate()
  } catch (cause) {
    throw new PackageError('truncated', { cause })
  }
}

const collect = async (plaintext: ByteSource, length: number): Promise<Buffer> => {
  const archive = Buffer.alloc(length)
  let used = 0
  try {
    for await (const piece of plaintext) {
      if (used + piece.length > length) throw new PackageError('damaged')
      archive.set(piece, used)
      used += piece.length
    }
  } catch (error) {
    if (error instanceof PackageError || systemCode(error) !== null) throw error
    throw new PackageError(isCutShort(archive.subarray(0, used), length) ? 'truncated' : 'damaged', { cause: error })
  }
  if (used !== length) throw new PackageError('damaged')
  return archive
}

async function* piecesOf(file: FileHandle, onPiece: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  let position = 0
  for (;;) {
    // A new buffer each time: the readers downstream keep views of the one before.
    const buffer = Buffer.allocUnsafeSlow(readLength)
    const { bytesRead } = await file.read(buffer, 0, readLength, position)
    if (bytesRead === 0) return
    position += bytesRead
    const piece = buffer.subarray(0, bytesRead)
    onPiece(piece)
    yield piece
  }
}
