import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandKey, unwrapKey, wrapKey } from './wrap'

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array))

describe('[D.V] wrapping a key', () => {
  test('opens to the same key with the same wrapping key and context', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), fc.string(), (dataKey, wrappingKey, context) => {
        expect(unwrapKey(wrapKey(dataKey, wrappingKey, context), wrappingKey, context)).toEqual(dataKey)
      }),
    )
  })

  test('never opens with another key or in another context', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), bytes(32), fc.string(), fc.string(), (dataKey, right, other, here, there) => {
        fc.pre(!right.equals(other) && here !== there)
        const wrapped = wrapKey(dataKey, right, here)
        expect(unwrapKey(wrapped, other, here)).toBeNull()
        expect(unwrapKey(wrapped, right, there)).toBeNull()
      }),
    )
  })

  test('notices every changed bit', () => {
    const wrappingKey = randomBytes(32)
    const wrapped = wrapKey(randomBytes(32), wrappingKey, 'here')
    for (const part of ['nonce', 'sealed'] as const) {
      const whole = Buffer.from(wrapped[part], 'base64')
      for (let bit = 0; bit < whole.length * 8; bit++) {
        const changed = Buffer.from(whole)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(unwrapKey({ ...wrapped, [part]: changed.toString('base64') }, wrappingKey, 'here')).toBeNull()
      }
    }
    expect(unwrapKey(wrapped, wrappingKey, 'here')).toHaveLength(32)
  })

  test('never looks the same twice, and does not show the key', () => {
    const dataKey = randomBytes(32)
    const wrappingKey = randomBytes(32)
    const [one, two] = [wrapKey(dataKey, wrappingKey, 'here'), wrapKey(dataKey, wrappingKey, 'here')]
    expect(one.nonce).not.toBe(two.nonce)
    expect(one.sealed).not.toBe(two.sealed)
    expect(Buffer.from(one.sealed, 'base64').includes(dataKey.subarray(0, 8))).toBe(false)
  })
})

describe('[D.V] expanding a key', () => {
  test('keeps purposes, salts and secrets apart', () => {
    const [secret, salt] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
    const keys = [
      expandKey(secret, salt, 'one'),
      expandKey(secret, salt, 'two'),
      expandKey(secret, Buffer.alloc(16, 3), 'one'),
      expandKey(Buffer.alloc(16, 4), salt, 'one'),
    ].map((key) => key.toString('hex'))
    expect(new Set(keys).size).toBe(4)
    expect(expandKey(secret, salt, 'one').toString('hex')).toBe(keys[0])
    expect(keys.every((key) => key.length === 64)).toBe(true)
  })

  test('is HKDF-SHA-256 (RFC 5869, third test case, first 32 bytes)', () => {
    expect(expandKey(Buffer.alloc(22, 0x0b), Buffer.alloc(0), '').toString('hex')).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
    )
  })
})
