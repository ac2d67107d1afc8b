/** Running a TypeScript program of this repository outside Electron, which Node 20 cannot do by itself. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { electronEnvironment } from './electron-runtime.mjs'
import { inRepository } from './paths.mjs'
import { SetupProblem } from './problem.mjs'
import { runInTheOpen } from './processes.mjs'

const ALIASES = { '@shared': 'src/shared', '@main': 'src/main', '@renderer': 'src/renderer', '@resources': 'resources' }

/**
 * Bundles a program and runs it with Node, in the root of the repository. Packages stay outside the bundle. The program
 * finds the built app, the chosen runtime (`.runtime/electron.json`) and, in DISPLAY, a screen.
 * @param {string} source its entry, relative to the root
 * @param {{ args: readonly string[], display?: string, name: string }} run `args` are the program's own; `name` is that of
 *   its folder below `out/`
 * @returns {Promise<number>} its exit code
 * @throws {SetupProblem} when the program is not there or cannot be bundled
 */
export const runProgram = async (source, { args, display, name }) => {
  const entry = inRepository(source)
  if (!existsSync(entry)) throw new SetupProblem(`${source} is not in this checkout.`)
  const bundle = await bundleProgram(entry, inRepository('out', name))
  const env = { ...process.env, ...electronEnvironment(), ...(display === undefined ? {} : { DISPLAY: display }) }
  if (display !== undefined) delete env.WAYLAND_DISPLAY // Chromium might prefer it to the screen that is meant
  return runInTheOpen(process.execPath, ['--enable-source-maps', bundle, ...args], { env })
}

/** @param {string} entry @param {string} outDir @returns {Promise<string>} the bundle */
const bundleProgram = async (entry, outDir) => {
  const { build } = await import(pathToFileURL(inRepository('node_modules/vite/dist/node/index.js')).href)
  try {
    await build({
      configFile: false,
      root: inRepository(),
      logLevel: 'error',
      resolve: {
        alias: Object.entries(ALIASES).map(([find, folder]) => ({ find, replacement: inRepository(folder) })),
      },
      build: {
        ssr: entry,
        outDir,
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        rollupOptions: { output: { format: 'es', entryFileNames: 'main.mjs' } },
      },
    })
  } catch (error) {
    throw new SetupProblem('The program could not be bundled.', { details: String(error) })
  }
  return `${outDir}/main.mjs`
}
