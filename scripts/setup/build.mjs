/** The built app in `out/`, made anew only when its sources changed. */
import { existsSync, readFileSync } from 'node:fs'
import { electronEnvironment } from './electron-runtime.mjs'
import { fingerprint } from './integrity.mjs'
import { inRepository, root } from './paths.mjs'
import { SetupProblem, say } from './problem.mjs'
import { runQuietly } from './processes.mjs'
import { isStamped, stamp, unstamp } from './stamp.mjs'

const SOURCES = [
  'src',
  'resources',
  'scripts/vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

const note = inRepository('out', '.stamp')

/**
 * Makes sure that `out/` holds the app as its sources are now.
 * @returns {Promise<'built' | 'unchanged'>}
 * @throws {SetupProblem} when the build fails; its output is with the sentence
 */
export const ensureBuilt = async () => {
  const sources = await fingerprint(root, SOURCES)
  const entry = inRepository(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')).main)
  if (existsSync(entry) && (await isStamped(note, sources))) return 'unchanged'
  say('building the app into out/')
  await unstamp(note)
  const built = await runQuietly(
    process.execPath,
    [inRepository('node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      env: { ...process.env, ...electronEnvironment() },
    },
  )
  if (built.code !== 0) {
    throw new SetupProblem('The app could not be built.', { details: `${built.stdout}\n${built.stderr}` })
  }
  await stamp(note, sources)
  return 'built'
}
