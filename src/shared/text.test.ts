import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainText, longestEntry, optionalText, typedText } from './text'

const words = typedText(20)

/** The reason of a refusal, or null when the text is taken. */
const reasonOf = (typed: unknown, schema: { safeParse: typeof words.safeParse } = words): string | null => {
  const parsed = schema.safeParse(typed)
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? '')
}

describe('text that people type', () => {
  test.each([
    ['right-to-left marks', 'سلام\u200f \u202bدنیا\u202c \u2068x\u2069'],
    ['zero-width joiners', 'می\u200cخواهم'],
    ['emoji made of several', '👩‍👧‍👦🏳️‍🌈'],
    ['a script tag', '<script>x()</script>'],
    ['SQL', `'; DROP TABLE x; --`],
    ['placeholders of texts', '{{seconds}} $t(key)'],
    ['lines and tabs', 'one\n\ttwo\n\n three'],
    ['signs outside of the basic plane', '𝒲𝒶𝓎'],
    ['a byte-order mark within', 'a\ufeffb'],
    ['two forms of one letter', 'é e\u0301'],
  ])('keeps %s as typed', (_what, typed) => {
    expect(words.parse(typed)).toBe(typed)
  })

  test('loses outer white space and foreign line ends only', () => {
    expect(words.parse('  a  b \u00a0')).toBe('a  b')
    expect(words.parse('a\r\nb\rc\n')).toBe('a\nb\nc')
  })

  test.each([
    ['a null byte', 'a\0b'],
    ['an escape', 'a\u001b[31mb'],
    ['a bell', '\u0007'],
    ['a delete', 'a\u007f'],
    ['a control sign of the upper half', 'a\u0085b'],
    ['the first half of a pair', 'a\ud83d'],
    ['the second half of a pair', '\udc4d b'],
    ['two halves in the wrong order', '\udc4d\ud83d'],
  ])('is refused with %s in it', (_what, typed) => {
    expect(reasonOf(typed)).toBe('text.notText')
    expect(isPlainText(typed)).toBe(false)
  })

  test.each([
    ['', 'text.empty'],
    [' \n\t \u00a0', 'text.empty'],
    ['\r\r\n', 'text.empty'],
    ['x'.repeat(21), 'text.tooLong'],
    [' '.repeat(5) + 'x'.repeat(20) + '\r\n', null],
    ['\ud83d\ude00'.repeat(10), null],
    ['\ud83d\ude00'.repeat(11), 'text.tooLong'],
  ])('%j: %s', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason)
  })

  test.each([[undefined], [null], [7], [['a']], [{ toString: () => 'a' }]])('is not %s', (typed) => {
    expect(words.safeParse(typed).success).toBe(false)
  })

  test('may be as long as a life is', () => {
    const entry = typedText(longestEntry)
    expect(entry.parse('ژ'.repeat(100 * 1024))).toHaveLength(102_400)
    expect(reasonOf('x'.repeat(longestEntry + 1), entry)).toBe('text.tooLong')
  })

  test('is plain, trimmed and within bounds whenever it is taken, and then stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const parsed = words.safeParse(typed)
        if (!parsed.success) return
        expect(isPlainText(parsed.data)).toBe(true)
        expect(parsed.data).toBe(parsed.data.trim())
        expect(parsed.data.length).toBeLessThanOrEqual(20)
        expect(words.parse(parsed.data)).toBe(parsed.data)
      }),
    )
  })
})

describe('text that may be left out', () => {
  const maybe = optionalText(20)

  test('is null when there is nothing', () => {
    expect([null, '', '  ', '\n'].map((typed) => maybe.parse(typed))).toEqual([null, null, null, null])
  })

  test('is held to the same rules when there is something', () => {
    expect(maybe.parse(' Bo Placeholder ')).toBe('Bo Placeholder')
    expect(maybe.safeParse('a\0b').error?.issues[0]?.message).toBe('text.notText')
    expect(maybe.safeParse('x'.repeat(21)).error?.issues[0]?.message).toBe('text.tooLong')
    expect(maybe.safeParse(undefined).success).toBe(false)
  })
})
