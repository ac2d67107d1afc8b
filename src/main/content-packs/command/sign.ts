import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { parseSignature } from '../minisign'
import { signatureExtension } from '../pack-on-stick'
import { PackProblem } from './problem'

/**
 * Lets the real `minisign` sign a file; it asks for the key's password on the terminal where there is one.
 * @returns path of the signature, beside the file
 * @throws PackProblem
 */
export const sign = (path: string, keyFile: string, { name, sequence, date }: PackFacts): string => {
  if (!existsSync(keyFile)) throw new PackProblem(`There is no key file ${keyFile}.`)
  const signature = `${path}${signatureExtension}`
  const comment = `${name} ${sequence} ${date}`
  const terminal = openTerminal()
  const run = spawnSync('minisign', ['-S', '-s', keyFile, '-m', path, '-x', signature, '-t', comment], {
    stdio: [terminal ?? 'ignore', 'inherit', 'inherit'],
  })
  if (terminal !== null) closeSync(terminal)
  if (run.error !== undefined) {
    throw new PackProblem('The command minisign is not there; on Debian, the package minisign brings it.')
  }
  if (run.status !== 0 || !existsSync(signature) || parseSignature(readFileSync(signature, 'utf8')) === null) {
    throw new PackProblem(`minisign did not sign the pack with ${keyFile}.`)
  }
  return signature
}

/** The terminal itself: the standard input of this program is not the person's. */
const openTerminal = (): number | null => {
  try {
    return openSync('/dev/tty', 'r')
  } catch {
    return null
  }
}
