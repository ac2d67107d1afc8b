import { describe, expect, test } from 'vitest'
import { laterRefusalOf } from '../testing/open-desk'
import { calibratePasses, deriveKey, newParameters, weakest } from './kdf'

const fixed = { ...newParameters(weakest.passes), salt: Buffer.alloc(16, 7).toString('base64') }

describe('[D.V] key derivation', () => {
  test('is Argon2id 1.3 with the parameters it says, taken in Unicode form NFKC', async () => {
    // Derived once by an independent implementation in JavaScript: 256 MiB, 3 passes, 4 lanes, salt of sixteen sevens.
    const derived = '395a18b0c40586f535df26a74d574e4134f3fd30c032682c02d152048311b0ca'
    expect((await deriveKey('seven lanterns over the river', fixed)).toString('hex')).toBe(derived)
    // Full-width letters, as some keyboards give them.
    expect((await deriveKey('ｓeven lanterns over the river', fixed)).toString('hex')).toBe(derived)
    expect((await deriveKey('Seven lanterns over the river', fixed)).toString('hex')).not.toBe(derived)
  })

  test.each([
    ['memory', { memoryKiB: weakest.memoryKiB - 1 }],
    ['passes', { passes: weakest.passes - 1 }],
    ['lanes', { lanes: weakest.lanes - 1 }],
  ])('with less %s than allowed is refused', async (_what, change) => {
    const derived = deriveKey('seven lanterns over the river', { ...fixed, ...change })
    expect(await laterRefusalOf(derived)).toBe('keyring.weak')
  })

  test('never makes parameters that are weaker than allowed, and never the same salt', () => {
    for (const passes of [-1, 0, 1, weakest.passes, 7]) {
      const made = newParameters(passes)
      expect(made).toMatchObject({ algorithm: 'argon2id', memoryKiB: 262_144, lanes: 4 })
      expect(made.passes).toBe(Math.max(3, passes))
      expect(Buffer.from(made.salt, 'base64')).toHaveLength(16)
    }
    expect(newParameters(3).salt).not.toBe(newParameters(3).salt)
  })

  test.each([
    ['a machine that takes a minute', 60_000, 3],
    ['a machine that takes a second', 1000, 3],
    ['a machine that takes half a second', 500, 6],
    ['a machine that takes a third of one', 350, 8],
    ['a machine that is very fast', 30, 12],
    ['a clock that stands still', 0, 12],
  ])('fits %s for three passes', async (_what, milliseconds, passes) => {
    // The clock is the point here, so the clock is what is turned: nothing is derived.
    let now = 1000
    const derive = (): Promise<Buffer> => {
      now += milliseconds
      return Promise.resolve(Buffer.alloc(32))
    }
    expect(await calibratePasses(derive, () => now)).toBe(passes)
  })
})
