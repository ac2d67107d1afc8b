/** Checksums: of a download before it is trusted, and of sources to know whether they changed. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SetupProblem } from './problem.mjs'

/**
 * @param {string} file
 * @returns {Promise<string>} `sha512-<base64>`, the form that npm uses
 */
export const integrityOf = async (file) => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * @param {string} file
 * @param {string} expected `sha512-<base64>`
 * @throws {SetupProblem} when the file's bytes are not the expected ones; the file is left where it is
 */
export const requireIntegrity = async (file, expected) => {
  const actual = await integrityOf(file)
  if (actual !== expected) {
    throw new SetupProblem(
      `${file} is not the file that was expected (its checksum is ${actual}, not ${expected}), so it was not used.`,
    )
  }
}

/**
 * One checksum over files and folders: names and bytes count, times and owners do not. What does not exist counts as
 * absent, so that creating it changes the answer.
 * @param {string} base names in the checksum are relative to it
 * @param {readonly string[]} entries files or folders below `base`
 * @returns {Promise<string>} sha256, hexadecimal
 */
export const fingerprint = async (base, entries) => {
  const hash = createHash('sha256')
  for (const entry of entries) {
    for (const file of await filesUnder(join(base, entry))) {
      const bytes = await readFile(file)
      hash.update(`${relative(base, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {Promise<string[]>} in a fixed order */
const filesUnder = async (path) => {
  const info = await stat(path).catch(() => null)
  if (!info) return []
  if (!info.isDirectory()) return [path]
  const names = (await readdir(path)).sort()
  const nested = await Promise.all(names.map((name) => filesUnder(join(path, name))))
  return nested.flat()
}
