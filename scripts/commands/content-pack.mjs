import { resolve } from 'node:path'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { chosenRuntime, ensureElectron } from '../setup/electron-runtime.mjs'
import { runProgram } from '../setup/typescript-program.mjs'

/** Arguments that name a place, as seen from where the person is. */
const PLACES = ['--from', '--out', '--key']

/**
 * `npm run content:pack`: makes a content pack out of a folder, and signs it. The app itself is not built for it.
 * @param {readonly string[]} args the program's own
 * @returns {Promise<number>} its exit code
 */
export const main = async (args) => {
  await ensureDependencies()
  if (!chosenRuntime()) await ensureElectron() // every program of this repository is told where it is
  return runProgram('src/main/content-packs/command/main.ts', { args: withWholePaths(args), name: 'content-pack' })
}

/**
 * The program runs in the root of the repository; npm says where it was called.
 * @param {readonly string[]} args
 * @param {string} [here]
 * @returns {string[]}
 */
const withWholePaths = (args, here = process.env.INIT_CWD ?? process.cwd()) =>
  args.map((arg, at) => {
    if (at > 0 && PLACES.includes(args[at - 1])) return resolve(here, arg)
    const [place, ...path] = arg.split('=')
    return path.length > 0 && PLACES.includes(place) ? `${place}=${resolve(here, path.join('='))}` : arg
  })
