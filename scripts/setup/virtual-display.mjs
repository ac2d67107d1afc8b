/**
 * X servers without hardware. One screen is an Xvfb. Two are an Xorg with the dummy driver: Chromium counts the outputs
 * that have a picture of their own, and an Xvfb has only one, however its monitors are divided.
 */
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupProblem } from './problem.mjs'
import { runQuietly } from './processes.mjs'

/**
 * @typedef {object} VirtualDisplay
 * @property {string} display what programs get as DISPLAY, such as `:1`
 * @property {() => Promise<void>} stop ends the window manager and the X server; may be called twice
 */

const START_LIMIT_MS = 20_000
const MODE = '1920x1080'

/** Keeps the server when its last window closes, shuts the network out, and lets it pick a free number. */
const COMMON_ARGUMENTS = ['-noreset', '-nolisten', 'tcp', '-displayfd', '3']

/**
 * Starts an X server with a window manager. It ends with this process at the latest.
 * @param {{ screens: 1 | 2 }} options screens of 1920 by 1080, side by side
 * @returns {Promise<VirtualDisplay>}
 * @throws {SetupProblem} when the server does not start
 */
export const startVirtualDisplay = async ({ screens }) => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-display-'))
  const server = screens === 1 ? startXvfb() : startXorg(folder)
  const children = [server]
  const killAll = () => {
    for (const child of children) child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  const killAndLeave = (/** @type {NodeJS.Signals} */ signal) => {
    // Whoever else listens has a program on this display to end first, and comes back to `stop` after it.
    if (process.listenerCount(signal) > 1) return
    killAll()
    process.exit(1)
  }
  process.on('exit', killAll).on('SIGTERM', killAndLeave).on('SIGINT', killAndLeave)
  const stop = async () => {
    process.off('exit', killAll).off('SIGTERM', killAndLeave).off('SIGINT', killAndLeave)
    for (const child of children.reverse()) await end(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const display = await displayNumber(server)
    if (screens === 2) await connectSecondOutput(display)
    children.push(startWindowManager(display))
    return { display, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Runs something with a virtual display, and ends the display whatever comes of it.
 * @template T
 * @param {{ screens: 1 | 2 }} options
 * @param {(display: VirtualDisplay) => Promise<T>} use
 * @returns {Promise<T>}
 */
export const withVirtualDisplay = async (options, use) => {
  const display = await startVirtualDisplay(options)
  try {
    return await use(display)
  } finally {
    await display.stop()
  }
}

const startXvfb = () => startServer('Xvfb', [...COMMON_ARGUMENTS, '-screen', '0', `${MODE}x24`])

/** @param {string} folder for its log, which a plain user could not write where the system keeps them */
const startXorg = (folder) =>
  startServer('/usr/lib/xorg/Xorg', [
    ...COMMON_ARGUMENTS,
    '-novtswitch',
    '-sharevts',
    ...['-config', join(import.meta.dirname, 'two-screens.conf')],
    ...['-logfile', join(folder, 'Xorg.log')],
  ])

/** @param {string} program @param {readonly string[]} args */
const startServer = (program, args) => spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })

/** @param {string} display @returns {import('node:child_process').ChildProcess} */
const startWindowManager = (display) => {
  const config = join(import.meta.dirname, 'openbox.xml')
  const manager = spawn('openbox', ['--sm-disable', '--config-file', config], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  })
  manager.on('error', () => {}) // without one, windows still open; only full screen is then left to chance
  return manager
}

/**
 * The server writes its number to the pipe once it answers.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
const displayNumber = (server) =>
  new Promise((done, refuse) => {
    let words = ''
    let number = ''
    const fail = (/** @type {string} */ details) => {
      clearTimeout(timer)
      refuse(new SetupProblem('The virtual X server did not start.', { details }))
    }
    const timer = setTimeout(() => fail(words), START_LIMIT_MS)
    server.on('error', (error) => fail(error.message))
    server.on('exit', () => fail(words))
    server.stderr?.on('data', (text) => (words += text))
    server.stdio[3]?.on('data', (text) => {
      number += text
      if (!number.includes('\n')) return
      clearTimeout(timer)
      done(`:${number.trim()}`)
    })
  })

/** @param {string} display */
const connectSecondOutput = async (display) => {
  const env = { ...process.env, DISPLAY: display }
  const steps = [
    ['--addmode', 'DUMMY1', MODE],
    ['--output', 'DUMMY1', '--mode', MODE, '--right-of', 'DUMMY0'],
    // Only asking makes the server look again; until then Chromium is told that the output is not connected.
    ['--query'],
  ]
  let answer = ''
  for (const step of steps) {
    const { code, stdout, stderr } = await runQuietly('xrandr', step, { env })
    if (code !== 0) throw new SetupProblem('The second virtual screen could not be connected.', { details: stderr })
    answer = stdout
  }
  if (!/^DUMMY1 connected 1920x1080\+1920\+0/m.test(answer)) {
    throw new SetupProblem('The second virtual screen was not connected.', { details: answer })
  }
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<void>} */
const end = (child) =>
  new Promise((done) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return done()
    const force = setTimeout(() => child.kill('SIGKILL'), 3_000)
    child.once('exit', () => {
      clearTimeout(force)
      done()
    })
    child.kill('SIGTERM')
  })
