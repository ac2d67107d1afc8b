import {
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder, writeAtomically } from '../files'
import type { SharedPlace } from './shared-place'

/** What one side wrote and the other one only reads. */
export const forReading = { folder: 0o755, file: 0o644 } as const
/** What the kiosk leaves for a group that it shares with the desk: whatever is made in there belongs to that group. */
export const forTheGroup = { folder: 0o2770, file: 0o640 } as const

/**
 * Makes a folder with exactly this mode, whatever the account's umask is. A folder that is there stays as it is: an
 * administrator set it up.
 * @throws the file system's error
 */
export const makeFolder = (path: string, mode: number): void => {
  mkdirSync(dirname(path), { recursive: true })
  try {
    mkdirSync(path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    throw error
  }
  try {
    chmodSync(path, mode)
  } catch {
    // A service that may make no setgid folders still makes plain ones.
    chmodSync(path, mode & 0o777)
  }
}

/** Makes what is missing of a shared folder, with all its parts. @throws the file system's error */
export const prepareSharedPlace = (place: SharedPlace): void => {
  const published = dirname(place.siteFile)
  for (const folder of [dirname(published), published, place.packs, dirname(place.feedback)]) {
    makeFolder(folder, forReading.folder)
  }
  makeFolder(place.feedback, forTheGroup.folder)
  makeFolder(place.counters, forTheGroup.folder)
}

/**
 * As `writeAtomically`, for a file that another account reads: it has its mode before it has its name.
 * @throws the file system's error; the old file is then untouched
 */
export const writeShared = (path: string, content: string, mode: number): void => {
  const next = `${path}.next`
  try {
    writeAtomically(next, content)
    chmodSync(next, mode)
    renameSync(next, path)
  } catch (error) {
    rmSync(next, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** What came of reading: `unfit` is no plain file, or one over the limit. */
export type SmallFile =
  { readonly state: 'read'; readonly text: string } | { readonly state: 'missing' } | { readonly state: 'unfit' }

/**
 * Reads a file that another account wrote, and may have written to do harm: no link is followed, no pipe waited for, and
 * nothing over the limit is read.
 * @param limit bytes
 * @throws the file system's error when the file is there and cannot be read
 */
export const readSmallFile = (path: string, limit: number): SmallFile => {
  let file: number
  try {
    // Windows knows neither of the last two; they are undefined there and count as 0.
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing' }
    if (code === 'ELOOP' || code === 'EISDIR' || code === 'ENXIO') return { state: 'unfit' }
    throw error
  }
  try {
    const facts = fstatSync(file)
    if (!facts.isFile() || facts.size > limit) return { state: 'unfit' }
    const bytes = readFileSync(file)
    return bytes.length > limit ? { state: 'unfit' } : { state: 'read', text: bytes.toString('utf8') }
  } finally {
    closeSync(file)
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null
