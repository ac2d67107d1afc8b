/** The packages of package-lock.json in node_modules: installed when they are not there, left alone when they are. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fingerprint } from './integrity.mjs'
import { inRepository, root } from './paths.mjs'
import { say } from './problem.mjs'
import { runQuietly } from './processes.mjs'
import { registryProblem } from './registry.mjs'
import { isStamped, stamp } from './stamp.mjs'

const modules = inRepository('node_modules')
const lockFile = inRepository('package-lock.json')
const npmsNote = inRepository('node_modules', '.package-lock.json')
const note = inRepository('node_modules', '.waymark-lock')

/**
 * Makes sure that node_modules holds what package-lock.json asks for.
 * @throws {import('./problem.mjs').SetupProblem} when the registry cannot be reached or the installation fails
 */
export const ensureDependencies = async () => {
  const wanted = await fingerprint(root, ['package-lock.json'])
  if (existsSync(modules) && (await isStamped(note, wanted))) return
  if (!(await alreadyAsLocked())) await install()
  await stamp(note, wanted)
}

/**
 * How to call npm: the very one that started this command, where one did.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ program: string, args: string[] }} `args` come before npm's own
 */
export const npmCommand = (env = process.env) => {
  const script = env.npm_execpath
  if (script && basename(script).startsWith('npm')) return { program: process.execPath, args: [script] }
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

const install = async () => {
  say('installing the packages of package-lock.json (npm ci; a few minutes on a fresh machine)')
  const locked = await npm(['ci'])
  if (locked.code === 0) return
  const lock = await readPackages(lockFile)
  if (lock === null || !onlyOptionalOnesLack(locked.stderr, lock)) {
    throw registryProblem('The packages could not be installed', locked)
  }
  // Some registries carry the optional packages of some systems only; `npm ci` refuses a lock that was made from one.
  // The other way of installing keeps to the same lock, passes over what cannot be had, and does not write the lock.
  const installed = await npm(['install', '--no-save'])
  const laidDown = await readPackages(npmsNote)
  if (installed.code !== 0 || laidDown === null || !agrees(lock, laidDown)) {
    throw registryProblem('The packages could not be installed', installed)
  }
}

/** @param {readonly string[]} command */
const npm = (command) => {
  const { program, args } = npmCommand()
  return runQuietly(program, [...args, ...command, '--include=dev', '--no-audit', '--no-fund'])
}

/**
 * @param {string} words what `npm ci` printed when it failed
 * @param {Packages} lock the `packages` of package-lock.json
 * @returns {boolean} whether its only complaint is that the lock has no entry for packages which are optional anyway
 */
export const onlyOptionalOnesLack = (words, lock) => {
  const optional = new Set(Object.values(lock).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})))
  const missing = [...words.matchAll(/Missing: (@?[^@\s]+)@\S* from lock file/g)].map((match) => match[1])
  return missing.length > 0 && !words.includes('Invalid:') && missing.every((name) => optional.has(name))
}

/** A developer's own `npm install` counts: npm keeps a note of what it laid down, which is compared with the lock. */
const alreadyAsLocked = async () => {
  const [lock, laidDown] = await Promise.all([readPackages(lockFile), readPackages(npmsNote)])
  return laidDown !== null && lock !== null && agrees(lock, laidDown)
}

/** @param {string} file @returns {Promise<Packages | null>} null when it is not there or cannot be read */
const readPackages = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages ?? null
  } catch {
    return null
  }
}

/**
 * @typedef {Record<string, { version?: string, optional?: boolean, optionalDependencies?: Record<string, string> }>} Packages
 *   keyed by folder
 * @param {Packages} lock the `packages` of package-lock.json
 * @param {Packages} laidDown the `packages` of npm's note in node_modules
 * @returns {boolean} whether both name the same versions; an optional package may be absent (it is for another system)
 */
export const agrees = (lock, laidDown) => {
  const folders = Object.keys(lock).filter((folder) => folder !== '')
  const complete = folders.every((folder) =>
    laidDown[folder] ? laidDown[folder].version === lock[folder]?.version : lock[folder]?.optional === true,
  )
  return complete && Object.keys(laidDown).every((folder) => folder in lock)
}
