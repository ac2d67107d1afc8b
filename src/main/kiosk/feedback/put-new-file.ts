import { randomBytes } from 'node:crypto'
import { link, open, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The folder decides who gets in (docs/kiosk-setup.md); a group that is let in may read what is sealed anyway. */
const ownerAndGroup = 0o640
/** What file systems without hard links answer, FAT on a stick among them. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EISDIR'])
/** Folders that cannot be flushed: on Windows, and letter boxes into which the kiosk may only drop. */
const cannotFlush = new Set(['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/**
 * Adds a file to a folder and never changes one that is there: a temporary file, flushed, then a second name for it,
 * which the file system gives only where there is none yet. After a kill the temporary file (`.<random>.part`) can
 * remain. Where there are no hard links the file is written under its name at once, again only if it is free.
 * @param moment what the file's times are set to
 * @param addName gives an existing file a second name
 * @throws the file system's error, `EEXIST` when the name is taken; no part of the new file is then left
 */
export const putNewFile = async (path: string, bytes: Uint8Array, moment: Date, addName = link): Promise<void> => {
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`)
  await writeNew(temporary, bytes, moment)
  try {
    await addName(temporary, path).catch(async (error: unknown) => {
      if (!withoutLinks.has(systemCode(error))) throw error
      await writeNew(path, bytes, moment)
    })
  } finally {
    // Its bytes are sealed: one that cannot be removed tells nothing, and the first error is the one to tell.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
  await flushFolder(dirname(path))
}

/** The operating system's name for an error, e.g. `ENOSPC`; empty for errors of any other origin. */
export const systemCode = (error: unknown): string => {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

const writeNew = async (path: string, bytes: Uint8Array, moment: Date): Promise<void> => {
  const file = await open(path, 'wx', ownerAndGroup)
  try {
    try {
      await file.writeFile(bytes)
      await file.utimes(moment, moment)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
}

const flushFolder = async (path: string): Promise<void> => {
  let folder: FileHandle | undefined
  try {
    folder = await open(path, 'r')
    await folder.sync()
  } catch (error) {
    if (!cannotFlush.has(systemCode(error))) throw error
  } finally {
    await folder?.close()
  }
}
