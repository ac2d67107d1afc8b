import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeAtomically } from '../../files'

/** A random key that stays on this machine and is mixed into every passphrase, so that a stolen copy of the vault is useless. */
export interface MachineKey {
  readonly key: Buffer
  /** Short public name of the key; the keyring stores it to tell 'another machine' from 'wrong passphrase'. */
  readonly id: string
}

const nameOf = (key: Buffer): string =>
  createHash('sha256').update('waymark machine key').update(key).digest('hex').slice(0, 16)

/** Reads the machine key. @returns null when there is none, or when the file is not one */
export const readMachineKey = (path: string): MachineKey | null => {
  if (!existsSync(path)) return null
  const key = readFileSync(path)
  return key.length === 32 ? { key, id: nameOf(key) } : null
}

/** Reads the machine key or makes one. A damaged file is kept beside the new one. */
export const ensureMachineKey = (path: string): MachineKey => {
  const found = readMachineKey(path)
  if (found) return found
  if (existsSync(path)) writeAtomically(`${path}.damaged`, readFileSync(path))
  const key = randomBytes(32)
  writeAtomically(path, key)
  return { key, id: nameOf(key) }
}
