/** The set-up that every command shares, in the order in which one step needs the other. */
import { ensureBuilt } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensureSystem } from './system-libraries.mjs'

/** The switch that makes a command choose the runtime anew. */
const FRESH_RUNTIME = '--fresh-runtime'

/**
 * Takes what is meant for the set-up out of a command's arguments.
 * @param {readonly string[]} args
 * @returns {{ fresh: boolean, rest: string[] }} `rest` is handed on
 */
export const splitArguments = (args) => ({
  fresh: args.includes(FRESH_RUNTIME),
  rest: args.filter((arg) => arg !== FRESH_RUNTIME),
})

/**
 * Packages, runtime and system, without the build.
 * @param {{ fresh: boolean, tools?: readonly import('./debian-packages.mjs').Tool[], purpose: string }} needs `purpose`
 *   completes 'needed ...'
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export const prepareMachine = async ({ fresh, tools, purpose }) => {
  await ensureDependencies()
  const runtime = await ensureElectron({ fresh })
  await ensureSystem(runtime.path, { tools, purpose })
  return runtime
}

/**
 * Everything up to an app that can be launched.
 * @param {Parameters<typeof prepareMachine>[0]} needs
 * @returns {ReturnType<typeof prepareMachine>}
 */
export const prepareApp = async (needs) => {
  const runtime = await prepareMachine(needs)
  await ensureBuilt()
  return runtime
}
