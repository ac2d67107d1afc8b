import { DEMO_TOOLS } from '../setup/debian-packages.mjs'
import { prepareApp, splitArguments } from '../setup/prepare.mjs'
import { runProgram } from '../setup/typescript-program.mjs'
import { withVirtualDisplay } from '../setup/virtual-display.mjs'

/**
 * `npm run bench`: measures the built app, on one virtual screen so that two runs see the same.
 * @param {readonly string[]} args handed on to the bench (`--json FILE`)
 * @returns {Promise<number>} its exit code
 */
export const main = async (args) => {
  const { fresh, rest } = splitArguments(args)
  const program = { args: rest, name: 'bench-runner' }
  const isLinux = process.platform === 'linux'
  await prepareApp({ fresh, tools: isLinux ? DEMO_TOOLS : [], purpose: 'for the bench' })
  if (!isLinux) return runProgram('bench/main.ts', program)
  return withVirtualDisplay({ screens: 1 }, ({ display }) => runProgram('bench/main.ts', { ...program, display }))
}
