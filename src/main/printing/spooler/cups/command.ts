import { spawn } from 'node:child_process'
import { printingFailed } from '../printing-failed'

/** How a command ended and what it said. */
export interface CommandOutcome {
  readonly ok: boolean
  readonly stdout: string
  readonly stderr: string
}

const patience = 20_000

/** English words to parse, and UTF-8 whatever the desk's own locale is, so that printers keep their names. */
const locale = { LC_ALL: 'C.UTF-8', LANGUAGE: '' }

/**
 * Runs a command of CUPS without a shell.
 * @param input what the command reads from its standard input; nothing when left out
 * @returns null when the machine has no such command
 * @throws WaymarkError `printing.failed` when it has not ended after 20 seconds
 */
export const runCommand = (
  name: string,
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<CommandOutcome | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(name, args, { env: { ...process.env, ...locale }, timeout: patience, killSignal: 'SIGKILL' })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => stdout.push(part))
    child.stderr.on('data', (part: Buffer) => stderr.push(part))
    child.on('error', (error) => {
      if ('code' in error && error.code === 'ENOENT') resolve(null)
      else reject(error)
    })
    child.on('close', (code, signal) => {
      if (signal !== null) reject(printingFailed('The print service does not answer.'))
      else resolve({ ok: code === 0, stdout: textOf(stdout), stderr: textOf(stderr) })
    })
    // A command that refuses early closes its input; how it ended says more than the broken pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

const textOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8')
