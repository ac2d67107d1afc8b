/** Starting other programs: quietly (output kept), or in the open (output passed through). */
import { spawn } from 'node:child_process'
import { root } from './paths.mjs'

/** How long a program may take to tidy up once it is told to end. */
const TERMINATION_GRACE_MS = 3_000

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 when the program could not be started, 128 when a signal or the time limit ended it
 * @property {string} stdout
 * @property {string} stderr
 * @property {boolean} timedOut
 */

/**
 * Runs a program to its end and keeps what it prints. It never gets a standard input, so it cannot wait for an answer.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options] `env` replaces the environment
 * @returns {Promise<Finished>} never rejects
 */
export const runQuietly = (program, args, { cwd = root, env = process.env, timeoutMs } = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    let timedOut = false
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, timeoutMs)
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', (error) => {
      clearTimeout(timer)
      done({ code: 127, stdout, stderr: stderr + error.message, timedOut })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code: code ?? 128, stdout, stderr, timedOut })
    })
  })

/**
 * Runs a program whose output a person should see as it comes. Ctrl-C and a termination request are handed on to it, so
 * that the caller can still clean up after it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => string | null }} [options] `onLine`
 *   rewrites each line of both streams before it is shown; `null` drops it
 * @returns {Promise<number>} exit code; 127 when it could not be started, 128 when a signal ended it
 */
export const runInTheOpen = (program, args, { cwd = root, env = process.env, onLine } = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    })
    const interrupt = () => child.kill('SIGINT')
    const terminate = () => {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), TERMINATION_GRACE_MS).unref()
    }
    process.on('SIGINT', interrupt).on('SIGTERM', terminate)
    if (onLine) {
      passOnLines(child.stdout, process.stdout, onLine)
      passOnLines(child.stderr, process.stderr, onLine)
    }
    const finish = (/** @type {number} */ code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate)
      done(code)
    }
    child.on('error', (error) => {
      console.error(error.message)
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 128))
  })

/**
 * @param {import('node:stream').Readable} from
 * @param {import('node:stream').Writable} to
 * @param {(line: string) => string | null} onLine
 */
const passOnLines = (from, to, onLine) => {
  let rest = ''
  const pass = (/** @type {string} */ line) => {
    const shown = onLine(line)
    if (shown !== null) to.write(`${shown}\n`)
  }
  from.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(pass)
  })
  from.on('end', () => {
    if (rest) pass(rest)
  })
}
