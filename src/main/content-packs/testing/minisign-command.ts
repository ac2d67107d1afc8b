import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key pair of the real `minisign`, without a password. */
export interface MinisignKeys {
  /** File of the secret key. */
  readonly secretFile: string
  /** Second line of the `.pub` file. */
  readonly publicKey: string
}

export const minisignKeys = (folder: string, name = 'key'): MinisignKeys => {
  const [publicFile, secretFile] = [join(folder, `${name}.pub`), join(folder, `${name}.secret`)]
  execFileSync('minisign', ['-G', '-W', '-p', publicFile, '-s', secretFile], { stdio: 'ignore' })
  return { secretFile, publicKey: readFileSync(publicFile, 'utf8').split('\n')[1] ?? '' }
}

/** Lets the real `minisign` sign bytes; the text of its signature file. */
export const minisignSign = (folder: string, keys: MinisignKeys, bytes: Uint8Array, legacy = false): string => {
  const file = join(folder, 'to-sign')
  writeFileSync(file, bytes)
  const options = ['-S', ...(legacy ? ['-l'] : []), '-s', keys.secretFile, '-m', file, '-t', 'Port Nowhere № 1']
  execFileSync('minisign', options, { stdio: 'ignore' })
  return readFileSync(`${file}.minisig`, 'utf8')
}

/** Whether the real `minisign` accepts the signature. */
export const minisignVerifies = (folder: string, publicKey: string, bytes: Uint8Array, signature: string): boolean => {
  const file = join(folder, 'to-verify')
  writeFileSync(file, bytes)
  writeFileSync(`${file}.minisig`, signature)
  return spawnSync('minisign', ['-V', '-P', publicKey, '-m', file], { stdio: 'ignore' }).status === 0
}
