import { electronEnvironment } from '../setup/electron-runtime.mjs'
import { missingDisplay } from '../setup/display.mjs'
import { root } from '../setup/paths.mjs'
import { prepareApp, splitArguments } from '../setup/prepare.mjs'
import { say } from '../setup/problem.mjs'
import { runInTheOpen } from '../setup/processes.mjs'
import { sandboxArguments } from '../setup/sandbox.mjs'
import { main as runDemo } from './demo.mjs'

/**
 * `npm start`: opens the desk, and with `--kiosk` the kiosk. Without a display it runs the demo instead, and says so.
 * @param {readonly string[]} args handed on to the app
 * @returns {Promise<number>} exit code of the app
 */
export const main = async (args) => {
  const { fresh, rest } = splitArguments(args)
  const without = await missingDisplay()
  if (without !== null) {
    say(`${without}: running the demo on a virtual screen instead, into out/demo`)
    return runDemo([...(fresh ? ['--fresh-runtime'] : []), '--out', 'out/demo'])
  }
  const runtime = await prepareApp({ fresh, purpose: 'to open the desk' })
  const sandbox = await sandboxArguments(runtime.path)
  const [program, ...before] = withoutCoreDumps(runtime.path)
  return runInTheOpen(program, [...before, ...sandbox, root, ...rest], {
    env: { ...process.env, ...electronEnvironment() },
  })
}

/**
 * A crash must not leave the memory of the desk, keys and all, in a file. The limit holds for every process of the app.
 * @param {string} program
 * @returns {readonly [string, ...string[]]} program and first arguments that start it
 */
const withoutCoreDumps = (program) =>
  process.platform === 'win32' ? [program] : ['/bin/sh', '-c', 'ulimit -c 0; exec "$0" "$@"', program]
