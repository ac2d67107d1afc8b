import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { bundleChild, repositoryRoot } from '../../testing/child-bundle'

/** Bundled like the vault process; packages with native parts stay outside, as there. */
const native = ['@signalapp/sqlcipher', '@node-rs/argon2']

/** Bundles `vault-child.ts`. @param folder where the program goes @returns its path, for `startVaultChild` */
export const buildVaultChild = (folder: string): Promise<string> =>
  bundleChild(join(import.meta.dirname, 'vault-child.ts'), folder, native)

/** How a child ended, and what it had said until then, line by line. */
export interface ChildEnd {
  readonly signal: NodeJS.Signals | null
  readonly said: readonly string[]
  readonly complained: string
}

/** A running child. */
export interface VaultChild {
  readonly child: ChildProcess
  /** Waits until it has said so many lines, or has ended. */
  readonly heard: (lines: number) => Promise<void>
  readonly end: Promise<ChildEnd>
}

/** Starts the bundled program. @param words see `vault-child.ts` */
export const startVaultChild = (program: string, ...words: readonly string[]): VaultChild => {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_PATH: join(repositoryRoot, 'node_modules') },
  })
  let said = ''
  let complained = ''
  const { stdout, stderr } = child
  // A line that was cut off by the end was not said.
  const lines = (): readonly string[] => said.split('\n').slice(0, -1)
  stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const end = new Promise<ChildEnd>((settled) => {
    child.once('close', (_code, signal) => {
      settled({ signal, said: lines(), complained })
    })
  })
  const heard = (count: number): Promise<void> =>
    new Promise((settled) => {
      const look = (): void => {
        if (lines().length >= count) settled()
      }
      stdout.on('data', look)
      child.once('close', () => {
        settled()
      })
      look()
    })
  return { child, heard, end }
}
