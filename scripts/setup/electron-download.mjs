/** The supported way to the runtime: the `electron` package fetches the binary of its own version. */
import { existsSync, readFileSync } from 'node:fs'
import { inRepository } from './paths.mjs'
import { SetupProblem } from './problem.mjs'
import { runQuietly } from './processes.mjs'

const RELEASE_HOST = 'https://github.com'

/** With the host in reach: about 110 MB over a slow line. */
const DOWNLOAD_LIMIT_MS = 15 * 60_000
/** Without it: long enough to unpack what an earlier download left in the user's cache, and no longer. */
const UNPACK_LIMIT_MS = 45_000
const REACH_LIMIT_MS = 8_000

const packageFolder = inRepository('node_modules', 'electron')

/** @param {string} name @returns {string | null} */
const readInPackage = (name) => {
  try {
    return readFileSync(`${packageFolder}/${name}`, 'utf8').trim()
  } catch {
    return null
  }
}

/**
 * @returns {string} version of the `electron` package in node_modules
 * @throws {SetupProblem} when the package is not there
 */
export const installedPackageVersion = () => {
  const manifest = readInPackage('package.json')
  if (manifest === null)
    throw new SetupProblem('The electron package is missing from node_modules; delete node_modules and try again.')
  return JSON.parse(manifest).version
}

/**
 * The runtime that the package's own installer unpacked.
 * @returns {import('./electron-runtime.mjs').Runtime | null} null when there is none, or one of another version
 */
export const downloadedRuntime = () => {
  const wanted = installedPackageVersion()
  const unpacked = readInPackage('dist/version')?.replace(/^v/, '')
  const executable = readInPackage('path.txt')
  const path = `${packageFolder}/dist/${executable}`
  if (unpacked !== wanted || executable === null || !existsSync(path)) return null
  return { path, version: wanted, source: 'download', wanted }
}

/**
 * Runs the package's installer.
 * @returns {Promise<string | null>} null when it ended well, else its last words
 */
export const tryDownload = async () => {
  const timeoutMs = (await releaseHostAnswers()) ? DOWNLOAD_LIMIT_MS : UNPACK_LIMIT_MS
  // An override would make the installer believe that it has nothing to do.
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const result = await runQuietly(process.execPath, [`${packageFolder}/install.js`], { env, timeoutMs })
  if (result.code === 0) return null
  return result.timedOut ? `The download took longer than ${timeoutMs / 1000} seconds.` : result.stderr
}

const releaseHostAnswers = async () => {
  const host = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || RELEASE_HOST
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(REACH_LIMIT_MS) })
    return true
  } catch {
    return false
  }
}
