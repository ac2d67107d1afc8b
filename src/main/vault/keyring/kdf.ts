import { randomBytes } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { WaymarkError } from '@shared/result'
import type { KdfParameters } from './format'

/** The weakest Argon2id that is ever written or accepted: 256 MiB, 3 passes, 4 lanes. */
export const weakest = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 } as const

/** A machine that is fast enough gets more passes, as many as fit into this time. Milliseconds. */
const longestWait = 1000
const mostPasses = 12

/** Fresh parameters with a salt of their own. @param passes see `calibratePasses` */
export const newParameters = (passes: number): KdfParameters => ({
  algorithm: 'argon2id',
  memoryKiB: weakest.memoryKiB,
  passes: Math.max(passes, weakest.passes),
  lanes: weakest.lanes,
  salt: randomBytes(16).toString('base64'),
})

/**
 * Measures this machine: how many passes fit into a second. A slow machine gets the weakest allowed parameters and
 * waits longer; safety is not traded for speed.
 * @param derive the derivation to measure; replaced in tests, where the clock is the point
 * @param now milliseconds, monotonic
 */
export const calibratePasses = async (derive: typeof deriveKey, now: () => number): Promise<number> => {
  const start = now()
  await derive('calibration', newParameters(weakest.passes))
  const perPass = (now() - start) / weakest.passes
  return Math.min(mostPasses, Math.max(weakest.passes, Math.floor(longestWait / perPass)))
}

let measured: Promise<number> | null = null

/** `calibratePasses` on this machine, measured once per process: a second measurement would only make somebody wait. */
export const passesHere = (): Promise<number> => (measured ??= calibratePasses(deriveKey, () => performance.now()))

/**
 * Derives 32 bytes from a passphrase with Argon2id. The passphrase is taken in Unicode form NFKC, so that the same
 * words typed on another keyboard are the same words.
 * @throws WaymarkError `keyring.weak` when the parameters are weaker than `weakest`: somebody may have changed them
 */
export const deriveKey = async (passphrase: string, parameters: KdfParameters): Promise<Buffer> => {
  const tooWeak =
    parameters.memoryKiB < weakest.memoryKiB || parameters.passes < weakest.passes || parameters.lanes < weakest.lanes
  if (tooWeak) throw new WaymarkError('keyring.weak')
  return hashRaw(passphrase.normalize('NFKC'), {
    // Algorithm and version stay the package's defaults, Argon2id 1.3: their names are const enums, which a build of single
    // files cannot see. A test pins both.
    memoryCost: parameters.memoryKiB,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    outputLen: 32,
    salt: Buffer.from(parameters.salt, 'base64'),
  })
}
