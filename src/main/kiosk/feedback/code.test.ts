import { describe, expect, it } from 'vitest'
import { isFeedbackCode, makeFeedbackCode } from './code'

const alphabet = Array.from('23456789CDFHJKMNPRTVWXY')
const many = Array.from({ length: 20_000 }, makeFeedbackCode)

const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1)

describe('[T5.4] a tracking code', () => {
  it('is two groups of five without look-alikes and vowels, and never the same', () => {
    const form = /^[2-9CDFHJKMNPRTVWXY]{5}-[2-9CDFHJKMNPRTVWXY]{5}$/
    expect(many.filter((code) => !form.test(code))).toEqual([])
    expect(new Set(many).size).toBe(many.length)
    expect(many.every(isFeedbackCode)).toBe(true)
  })

  it('draws every character as often as any other', () => {
    const drawn = many.flatMap((code) => Array.from(code.replace('-', '').slice(0, 9)))
    const expected = drawn.length / alphabet.length
    const unevenness = (characters: readonly string[]): number =>
      alphabet
        .map((character) => characters.filter((one) => one === character).length)
        .reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // Chi-squared with 22 degrees of freedom: above 60 in fewer than one of 40 000 fair draws.
    expect(unevenness(drawn)).toBeLessThan(60)
    // The control: what `byte % 23` would draw. 256 is eleven times 23 and 3, so three characters come twelve times.
    const biased = drawn.map((_character, at) => alphabet[(at % 256) % alphabet.length] ?? '')
    expect(unevenness(biased)).toBeGreaterThan(60)
  })

  it('tells every single mistyped character', () => {
    for (const code of many.slice(0, 30)) {
      for (const at of [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]) {
        const others = alphabet.filter((character) => character !== code.charAt(at))
        expect(others.filter((character) => isFeedbackCode(replaced(code, at, character)))).toEqual([])
      }
    }
  })

  it('tells any two characters that changed places', () => {
    let told = 0
    for (const code of many.slice(0, 200)) {
      for (let one = 0; one < code.length; one++) {
        for (let other = one + 1; other < code.length; other++) {
          const [first, second] = [code.charAt(one), code.charAt(other)]
          if (first === second || first === '-' || second === '-') continue
          expect(isFeedbackCode(replaced(replaced(code, one, second), other, first))).toBe(false)
          told += 1
        }
      }
    }
    expect(told).toBeGreaterThan(5000)
  })

  it.each(['', 'ABCDE-FGHIJ', '22222', '22222 22222', '2222222222', ' 22222-22222', '22222-22222\n', '../22-22222'])(
    'is not %j',
    (text) => {
      expect(isFeedbackCode(text)).toBe(false)
    },
  )
})
