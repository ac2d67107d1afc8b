import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemCode } from './disk-problem'

/** The two halves of writing a file that must be whole or not there. */
export interface Replacement<Written> {
  readonly write: (file: FileHandle) => Promise<Written>
  /** Reads the finished temporary file back; throws when it is not what was written. */
  readonly verify: (temporaryPath: string, written: Written) => Promise<void>
}

const ownerOnly = 0o600
/** Keeps the temporary name under 255 bytes, which is what file systems take, in any script. */
const longestKeptName = 40
/** Folders that cannot be flushed, as on Windows and on some file systems of USB sticks. */
const cannotFlush = new Set(['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/**
 * Puts a new file in place in one step: temporary file beside it, flush, read back, rename, flush of the folder. A file
 * that was there under the name is replaced whole (the system's dialog has asked about that); a link is replaced, not
 * followed. Whatever fails before the rename leaves it as it was and removes the temporary file. After a kill a hidden
 * `.<name>.<random>.part` can remain, never half a file under the final name. An error of the disk while the folder is
 * flushed is reported although the new file is already in place: it may not survive a power cut.
 * @returns what `write` answered
 * @throws the operating system's error, or whatever `write` and `verify` throw
 */
export const replaceFile = async <Written>(path: string, { write, verify }: Replacement<Written>): Promise<Written> => {
  const temporary = temporaryPathFor(path)
  const file = await open(temporary, 'wx', ownerOnly)
  let written: Written
  try {
    try {
      written = await write(file)
      await file.sync()
    } finally {
      await file.close()
    }
    await verify(temporary, written)
    await rename(temporary, path)
  } catch (error) {
    // The stick may be gone; the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(path))
  return written
}

const temporaryPathFor = (path: string): string => {
  const name = Array.from(basename(path)).slice(0, longestKeptName).join('')
  return join(dirname(path), `.${name}.${randomBytes(6).toString('hex')}.part`)
}

const flushFolder = async (path: string): Promise<void> => {
  let folder: FileHandle | undefined
  try {
    folder = await open(path, 'r')
    await folder.sync()
  } catch (error) {
    if (!cannotFlush.has(systemCode(error) ?? '')) throw error
  } finally {
    await folder?.close()
  }
}
