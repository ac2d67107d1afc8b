/** Which Electron runs the app: the release of the installed `electron` package, or the fallback where that is out of reach. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { downloadedRuntime, installedPackageVersion, tryDownload } from './electron-download.mjs'
import { FALLBACK, ensureFallback, fallbackFitsThisMachine } from './electron-fallback.mjs'
import { root, runtimeFolder } from './paths.mjs'
import { SetupProblem, say } from './problem.mjs'
import { writeWhole } from './stamp.mjs'

/**
 * The note about the runtime in use, kept in `.runtime/electron.json` for test helpers, the demo and the bench.
 * @typedef {object} Runtime
 * @property {string} path the executable, absolute
 * @property {string} version of Electron, such as `45.4.1`
 * @property {'download' | 'fallback'} source
 * @property {string} wanted version of the `electron` package that was installed when the choice was made
 */

const note = join(runtimeFolder, 'electron.json')

/** @returns {Runtime | null} the runtime chosen earlier, if it is still there */
export const chosenRuntime = () => {
  try {
    /** @type {Runtime} */
    const runtime = JSON.parse(readFileSync(note, 'utf8'))
    const isOurs = runtime.path.startsWith(root + sep) // a copied checkout brings a note about the original along
    return isOurs && existsSync(runtime.path) ? runtime : null
  } catch {
    return null
  }
}

/**
 * The executable that launches the app. It may be called by everything that runs after `ensureElectron`.
 * @returns {string} absolute path
 * @throws {SetupProblem} when no runtime was set up
 */
export const electronBinary = () => {
  const runtime = chosenRuntime()
  if (!runtime) throw new SetupProblem('No Electron runtime is set up here yet; npm start or npm test does it.')
  return runtime.path
}

/**
 * Environment that makes electron-vite, the `electron` package and Playwright use the chosen runtime.
 * @returns {{ ELECTRON_EXEC_PATH: string, ELECTRON_OVERRIDE_DIST_PATH: string }}
 */
export const electronEnvironment = () => {
  const path = electronBinary()
  return { ELECTRON_EXEC_PATH: path, ELECTRON_OVERRIDE_DIST_PATH: dirname(path) }
}

/**
 * Makes sure that a runtime is there. The network is asked only when none was chosen for this version of the `electron`
 * package yet, or when a fresh choice is asked for.
 * @param {{ fresh?: boolean }} [options] `fresh`: choose again
 * @returns {Promise<Runtime>}
 * @throws {SetupProblem} when neither the release nor the fallback can be had
 */
export const ensureElectron = async ({ fresh = false } = {}) => {
  const wanted = installedPackageVersion()
  const known = chosenRuntime()
  if (!fresh && known?.wanted === wanted) {
    if (known.source === 'fallback') {
      await ensureFallback()
      sayFallback(wanted)
    }
    return known
  }
  const runtime = downloadedRuntime() ?? (await choose(wanted))
  await writeWhole(note, `${JSON.stringify(runtime, null, 2)}\n`)
  return runtime
}

/** @param {string} wanted @returns {Promise<Runtime>} */
const choose = async (wanted) => {
  say(`getting the Electron ${wanted} runtime`)
  const failure = await tryDownload()
  if (failure === null) {
    const runtime = downloadedRuntime()
    if (runtime) return runtime
  }
  if (!fallbackFitsThisMachine()) {
    throw new SetupProblem(
      `The Electron ${wanted} runtime could not be downloaded, and there is no fallback for ${process.platform}-${process.arch}; connect to the internet or set ELECTRON_MIRROR, and try again.`,
      { details: failure ?? '' },
    )
  }
  const path = await ensureFallback()
  sayFallback(wanted)
  return { path, version: FALLBACK.electron, source: 'fallback', wanted }
}

/** @param {string} wanted */
const sayFallback = (wanted) =>
  say(
    `the release host of Electron ${wanted} is out of reach: running on Electron ${FALLBACK.electron} instead, which is out of support, for development and tests only (--fresh-runtime tries again)`,
  )
