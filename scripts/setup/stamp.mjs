/** Notes of what was already done, so that a second run starts in seconds. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * @param {string} file
 * @param {string} value what the work depends on, as a checksum
 * @returns {Promise<boolean>} whether the note says that the work was done for exactly this value
 */
export const isStamped = async (file, value) => {
  const noted = await readFile(file, 'utf8').catch(() => null)
  return noted !== null && noted.trim() === value
}

/**
 * Notes that work is done. Call it only after the work has succeeded.
 * @param {string} file its folder is made when missing
 * @param {string} value
 */
export const stamp = (file, value) => writeWhole(file, `${value}\n`)

/** @param {string} file forget that the work was done; do this before the work begins, so that half of it never counts */
export const unstamp = (file) => rm(file, { force: true })

/**
 * Writes a file so that a reader sees the old one or the new one, never half of it.
 * @param {string} file its folder is made when missing
 * @param {string} text
 */
export const writeWhole = async (file, text) => {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, text)
  await rename(unfinished, file)
}
