import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Says whether a command can be run here. */
export const hasCommand = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

/** A key pair as `age-keygen` makes it: the public key, and the whole file with the identity. */
export interface KeyPair {
  readonly publicKey: string
  readonly identityFile: string
  readonly identity: string
}

/** Lets the real `age-keygen` make a key pair. */
export const keygen = (folder: string, name: string): KeyPair => {
  const identity = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const identityFile = join(folder, `${name}.txt`)
  writeFileSync(identityFile, identity)
  return { publicKey: /age1[a-z0-9]+/.exec(identity)?.[0] ?? '', identityFile, identity }
}

/** Opens a sealed file with the real `age` and a real identity; throws with age's own words when it cannot. */
export const ageDecrypt = (path: string, identityFile: string): Buffer =>
  execFileSync('age', ['-d', '-i', identityFile, path], { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs `age` on a terminal of its own, which is where it asks for a passphrase, and types the lines. */
export const ageOnTerminal = (
  options: string,
  typed: readonly string[],
): { readonly ok: boolean; readonly output: string } => {
  const command = ['-qec', `age ${options}`, '/dev/null']
  const run = spawnSync('script', command, { input: typed.map((line) => `${line}\n`).join(''), encoding: 'utf8' })
  return { ok: run.status === 0, output: run.stdout }
}

/** The names in a ZIP file and the bytes of each, by the real `unzip`. */
export const unzip = (path: string): ReadonlyMap<string, Buffer> => {
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n')
  return new Map(names.map((name) => [name, execFileSync('unzip', ['-p', path, name], { maxBuffer: 1 << 28 })]))
}
