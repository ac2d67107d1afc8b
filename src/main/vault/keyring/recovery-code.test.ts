import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './recovery-code'

const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes))
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Other ways in which people type a sign. */
const mixUps: Readonly<Record<string, string>> = { '0': 'oO', '1': 'iIlL' }

describe('[D.V] the recovery code', () => {
  test('is five groups of six signs that cannot be mistaken for each other', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(formatRecoveryCode(secret)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){4}$/)
      }),
    )
  })

  test('reads back as the secret it was made from', () => {
    fc.assert(fc.property(secrets, (secret) => parseRecoveryCode(formatRecoveryCode(secret))?.equals(secret) === true))
  })

  test('keeps all 128 bits: each of them changes the code', () => {
    const codes = new Set(
      Array.from({ length: 128 }, (_, bit) => {
        const secret = Buffer.alloc(16)
        secret[bit >> 3] = 1 << (bit & 7)
        return formatRecoveryCode(secret)
      }),
    )
    expect(codes.size).toBe(128)
  })

  test('is read in small letters, without dashes, with spaces, other dashes and the usual mix-ups', () => {
    const typed = fc.gen().map((draw) => {
      const secret = draw(() => secrets)
      const text = Array.from(formatRecoveryCode(secret), (sign) => {
        if (sign === '-') return draw(() => fc.constantFrom('-', '', ' ', ' - ', '\u2013', '\u2011', '\t'))
        const ways = `${mixUps[sign] ?? ''}${sign}${sign.toLowerCase()}`
        return draw(() => fc.constantFrom(...Array.from(ways)))
      })
      return { secret, text: text.join('') }
    })
    fc.assert(fc.property(typed, ({ secret, text }) => parseRecoveryCode(text)?.equals(secret) === true))
    const zeros = formatRecoveryCode(Buffer.alloc(16))
    expect(parseRecoveryCode(zeros.replaceAll('0', 'O'))).toEqual(Buffer.alloc(16))
  })

  test('with one sign mistyped is not read, but for one in a million', () => {
    const code = formatRecoveryCode(newRecoverySecret()).replaceAll('-', '')
    let read = 0
    for (let place = 0; place < code.length; place++) {
      for (const sign of alphabet) {
        if (sign === code[place]) continue
        if (parseRecoveryCode(code.slice(0, place) + sign + code.slice(place + 1)) !== null) read += 1
      }
    }
    // 930 mistypings; the checksum lets one of 2^20 through.
    expect(read).toBeLessThanOrEqual(1)
  })

  test.each([
    ['nothing', ''],
    ['a group too few', '000000-000000-000000-000000'],
    ['a sign too many', `${formatRecoveryCode(Buffer.alloc(16))}0`],
    ['a sign that is not in the alphabet', formatRecoveryCode(Buffer.alloc(16)).replace('0', 'U')],
    ['the right signs of another script', formatRecoveryCode(Buffer.alloc(16)).replace('0', '\u0660')],
    ['two codes', `${formatRecoveryCode(Buffer.alloc(16))} ${formatRecoveryCode(Buffer.alloc(16))}`],
    ['enormous', '0'.repeat(100_000)],
  ])('is not read when it is %s', (_what, typed) => {
    expect(parseRecoveryCode(typed)).toBeNull()
  })

  test('is new each time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newRecoverySecret().toString('hex'))).size).toBe(1000)
  })
})
