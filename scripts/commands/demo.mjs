import { DEMO_TOOLS } from '../setup/debian-packages.mjs'
import { prepareApp, splitArguments } from '../setup/prepare.mjs'
import { runProgram } from '../setup/typescript-program.mjs'
import { withVirtualDisplay } from '../setup/virtual-display.mjs'

const PROGRAM = { source: 'demo/main.ts', name: 'demo-runner' }

/**
 * `npm run demo`: drives the built app through the whole story, on two virtual screens, or with `--visible` on this one.
 * @param {readonly string[]} args `--out DIR` and `--story FILE` among them are the program's own
 * @returns {Promise<number>} its exit code
 */
export const main = async (args) => {
  const { fresh, rest } = splitArguments(args)
  const visible = rest.includes('--visible') || process.platform !== 'linux'
  const own = rest.filter((arg) => arg !== '--visible')
  await prepareApp({ fresh, tools: visible ? [] : DEMO_TOOLS, purpose: 'for the demo' })
  if (visible) return runProgram(PROGRAM.source, { args: own, name: PROGRAM.name })
  return withVirtualDisplay({ screens: 2 }, ({ display }) =>
    runProgram(PROGRAM.source, { args: own, display, name: PROGRAM.name }),
  )
}
