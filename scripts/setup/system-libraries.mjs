/** What the runtime and the commands need from the system: shared libraries, and programs. Linux only. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installPackages } from './apt.mjs'
import { LIBRARY_PACKAGES } from './debian-packages.mjs'
import { SetupProblem } from './problem.mjs'
import { runQuietly } from './processes.mjs'

/** Where daemons and administrators' programs are kept; a plain user's PATH leaves these out. */
const ADMINISTRATORS_PATH = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/**
 * Makes sure that the runtime finds its libraries and the command its programs.
 * @param {string} electron the executable
 * @param {{ tools?: readonly import('./debian-packages.mjs').Tool[], purpose: string }} needs `purpose` completes 'needed ...'
 * @throws {SetupProblem} when something is missing and cannot be installed here
 */
export const ensureSystem = async (electron, { tools = [], purpose }) => {
  if (process.platform !== 'linux') return
  const libraries = await missingLibraries(electron)
  const missing = [...packagesFor(libraries), ...missingTools(tools)]
  if (missing.length === 0) return
  await installPackages([...new Set(missing)].sort(), purpose)
  const still = [...(await missingLibraries(electron)), ...missingTools(tools)]
  if (still.length > 0) {
    throw new SetupProblem(
      `Even with its packages installed, this system lacks ${still.join(', ')}, which is needed ${purpose}.`,
    )
  }
}

/** @param {string} electron @returns {Promise<string[]>} names the loader cannot find */
const missingLibraries = async (electron) => {
  const listed = await runQuietly('ldd', [electron], { env: { ...process.env, LC_ALL: 'C' } })
  if (listed.code !== 0) {
    throw new SetupProblem(
      'The Electron runtime is not made for this system (its libraries cannot be listed with ldd).',
      {
        details: listed.stderr,
      },
    )
  }
  return notFoundIn(listed.stdout)
}

/**
 * @param {string} listing what `ldd` prints
 * @returns {string[]} the libraries it could not find
 */
export const notFoundIn = (listing) => {
  const names = [...listing.matchAll(/^\s*(\S+) => not found\s*$/gm)].map((match) => match[1])
  return [...new Set(names)]
}

/**
 * @param {readonly string[]} libraries as the loader names them
 * @returns {string[]} Debian packages that bring them, each once
 * @throws {SetupProblem} for a library that is in no list here
 */
export const packagesFor = (libraries) => {
  const unknown = libraries.filter((name) => !(name in LIBRARY_PACKAGES))
  if (unknown.length > 0) {
    throw new SetupProblem(
      `Electron needs ${unknown.join(', ')}, and no package is known here that brings it; find it with apt-file search, install it and try again.`,
    )
  }
  return [...new Set(libraries.map((name) => LIBRARY_PACKAGES[name]))]
}

/**
 * @param {readonly import('./debian-packages.mjs').Tool[]} tools
 * @returns {string[]} packages of those that are not there
 */
const missingTools = (tools) => tools.filter(({ proof }) => !isThere(proof)).map(({ packageName }) => packageName)

/** @param {string} proof */
const isThere = (proof) => {
  if (proof.includes('/')) return existsSync(proof)
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ADMINISTRATORS_PATH]
  return folders.some((folder) => existsSync(join(folder, proof)))
}
