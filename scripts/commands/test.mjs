import { rm } from 'node:fs/promises'
import { ensureBuilt } from '../setup/build.mjs'
import { npmCommand } from '../setup/dependencies.mjs'
import { TEST_TOOLS } from '../setup/debian-packages.mjs'
import { electronEnvironment } from '../setup/electron-runtime.mjs'
import { inRepository } from '../setup/paths.mjs'
import { prepareMachine, splitArguments } from '../setup/prepare.mjs'
import { SetupProblem, printProblem, say } from '../setup/problem.mjs'
import { runInTheOpen } from '../setup/processes.mjs'
import { NONE, add, countsOfPlaywright, countsOfVitest, inWords, readCounts } from '../setup/test-counts.mjs'
import { withVirtualDisplay } from '../setup/virtual-display.mjs'

const REPORTS = inRepository('out', 'reports')

/**
 * @typedef {object} Stage
 * @property {string} title
 * @property {() => Promise<{ exitCode: number, counts?: import('../setup/test-counts.mjs').Counts }>} run `counts`: of a
 *   stage that runs tests
 */

/**
 * `npm test`: every check there is, in the order of what is quickest to tell. It stops at the first step in which something fails.
 * @param {readonly string[]} args only `--fresh-runtime` has a meaning
 * @returns {Promise<number>} 0 only when every stage passed and tests were run
 */
export const main = async (args) => {
  const { fresh, rest } = splitArguments(args)
  if (rest.length > 0) throw new SetupProblem(`npm test runs everything and takes no ${rest.join(' ')}.`)
  await rm(REPORTS, { recursive: true, force: true })
  /** @type {Done[]} */
  const done = []
  let total = NONE
  for (const lanes of [[[setUp(fresh)]], ...steps]) {
    const ended = (await Promise.all(lanes.map(runLane))).flat()
    done.push(...ended)
    total = ended.reduce((sum, { counts }) => add(sum, counts), total)
    if (ended.some(({ passed }) => !passed)) break
  }
  console.log(table(done))
  const complete = done.every((stage) => stage.passed)
  if (complete && total.passed === 0) say('no test was run, and that is not a pass')
  console.log(inWords(total))
  return complete && total.failed === 0 && total.passed > 0 ? 0 : 1
}

/**
 * @typedef {object} Done
 * @property {string} title
 * @property {boolean} passed
 * @property {number} seconds
 * @property {import('../setup/test-counts.mjs').Counts} counts
 */

/** Runs stages one after the other, up to the first that fails. @param {readonly Stage[]} lane @returns {Promise<Done[]>} */
const runLane = async (lane) => {
  const done = []
  for (const stage of lane) {
    say(`${stage.title} ...`)
    const begun = performance.now()
    const { exitCode, counts = NONE } = await runToItsEnd(stage)
    done.push({ title: stage.title, passed: exitCode === 0, seconds: (performance.now() - begun) / 1000, counts })
    if (exitCode !== 0) break
  }
  return done
}

/** A stage that cannot go on has failed, like one that found something; the table is shown all the same. @param {Stage} stage */
const runToItsEnd = async (stage) => {
  try {
    return await stage.run()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    printProblem(error)
    return { exitCode: error.exitCode }
  }
}

/** @param {boolean} fresh @returns {Stage} */
const setUp = (fresh) => ({
  title: 'set-up',
  run: async () => {
    const tools = process.platform === 'linux' ? TEST_TOOLS : []
    await prepareMachine({ fresh, tools, purpose: 'for the tests' })
    return { exitCode: 0 }
  },
})

/** @param {string} title @param {string} script of package.json @returns {Stage} */
const npmScript = (title, script) => ({
  title,
  run: async () => {
    const npm = npmCommand()
    return { exitCode: await runInTheOpen(npm.program, [...npm.args, 'run', '-s', script]) }
  },
})

/** @param {string} entry of a tool, below node_modules @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
const runTool = (entry, args, env = process.env) =>
  runInTheOpen(process.execPath, [inRepository('node_modules', entry), ...args], { env })

/** @type {Stage} */
const unitTests = {
  title: 'unit and integration tests',
  run: async () => {
    const report = `${REPORTS}/vitest.json`
    const exitCode = await runTool(
      'vitest/vitest.mjs',
      // A test marked as the only one would leave the others out unseen.
      ['run', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { ...process.env, ...electronEnvironment() },
    )
    return { exitCode, counts: await readCounts(report, countsOfVitest, exitCode) }
  },
}

/** @type {Stage} */
const build = {
  title: 'build',
  run: async () => {
    if ((await ensureBuilt()) === 'unchanged') say('out/ is up to date')
    return { exitCode: 0 }
  },
}

/** @type {Stage} */
const endToEndTests = {
  title: 'end-to-end tests',
  run: async () => {
    const report = `${REPORTS}/playwright.json`
    const exitCode =
      process.platform === 'linux'
        ? // Two at once: while a window waits for something, another one works.
          await withVirtualDisplay({ screens: 1 }, (one) =>
            withVirtualDisplay({ screens: 1 }, (other) => runPlaywright(report, [one.display, other.display])),
          )
        : await runPlaywright(report, [])
    return { exitCode, counts: await readCounts(report, countsOfPlaywright, exitCode) }
  },
}

/** @param {string} report @param {readonly string[]} displays one for each worker; none: the screen that is there */
const runPlaywright = (report, displays) => {
  const env = { ...process.env, ...electronEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  if (displays.length > 0) {
    env.WAYMARK_TEST_DISPLAYS = displays.join(',')
    delete env.WAYLAND_DISPLAY
  }
  const strict = ['--forbid-only', '--fail-on-flaky-tests']
  return runTool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...strict], env)
}

/**
 * What follows the set-up: step after step, and within a step lanes at once. The checks of the sources keep one core busy
 * each; tests take what there is.
 * @type {readonly (readonly (readonly Stage[])[])[]}
 */
const steps = [
  [
    [npmScript('lint', 'lint')],
    [npmScript('format', 'format:check'), npmScript('types', 'typecheck'), npmScript('unused code', 'knip')],
  ],
  [[unitTests]],
  [[build]],
  [[endToEndTests]],
]

/** @param {readonly Done[]} done @returns {string} */
const table = (done) => {
  const width = Math.max(...done.map(({ title }) => title.length))
  const rows = done.map(
    ({ title, passed, seconds }) =>
      `  ${title.padEnd(width)}  ${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(7)} s`,
  )
  return ['', ...rows, ''].join('\n')
}
