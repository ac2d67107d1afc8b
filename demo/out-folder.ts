import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { DemoProblem } from './problem'

/** Lists what the demo made, one path in each line, so that a later run removes these files and no others. */
const marker = '.waymark-demo'

/** The folder that the demo leaves behind. */
export interface OutFolder {
  readonly path: string
  /**
   * Notes that the demo is about to make a file, and makes the folders above it.
   * @param name relative to the folder, with `/`
   * @returns the absolute path to write to
   */
  readonly claim: (name: string) => string
}

/**
 * Opens the folder: a new or empty one, or one of an earlier demo, whose files are removed.
 * @param path absolute
 * @throws DemoProblem when something else is in it; nothing is touched then
 */
export const openOutFolder = (path: string): OutFolder => {
  if (existsSync(path) && !statSync(path).isDirectory()) throw new DemoProblem(`${path} is a file, not a folder.`)
  mkdirSync(path, { recursive: true })
  const made = new Set(existsSync(join(path, marker)) ? readFileSync(join(path, marker), 'utf8').split('\n') : [])
  const foreign = filesIn(path).find((name) => name !== marker && !made.has(name))
  if (foreign !== undefined) {
    throw new DemoProblem(`${path} holds ${foreign}, which the demo did not make; please choose another folder.`)
  }
  for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true })
  writeFileSync(join(path, marker), '')
  return {
    path,
    claim(name) {
      appendFileSync(join(path, marker), `${name}\n`)
      const place = join(path, name)
      mkdirSync(dirname(place), { recursive: true })
      return place
    },
  }
}

/** Every file below a folder, relative to it, with `/`. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
