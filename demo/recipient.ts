import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DemoProblem } from './problem'

/** Whoever receives the packages: a key pair of the `age` command, made for this run. */
export interface Recipient {
  readonly identityFile: string
  /** `age1...` */
  readonly publicKey: string
}

/**
 * Makes a key pair with `age-keygen`.
 * @param identityFile must not exist
 * @throws DemoProblem when there is no `age-keygen`
 */
export const makeRecipient = (identityFile: string): Recipient => {
  try {
    execFileSync('age-keygen', ['-o', identityFile], { stdio: 'pipe' })
  } catch (error) {
    throw new DemoProblem(`age-keygen made no key: ${error instanceof Error ? error.message : String(error)}`)
  }
  const publicKey = /public key: (age1\S+)/.exec(readFileSync(identityFile, 'utf8'))?.[1]
  if (publicKey === undefined) throw new DemoProblem('age-keygen wrote no public key.')
  return { identityFile, publicKey }
}
