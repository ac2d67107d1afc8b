import type { i18n } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { breathing } from '../breathing'
import { muscles, partStates } from '../muscles'
import { begun, buttonsOf, running, textOf, wordsOfAllLanguages } from '../testing/markup'

let words: i18n
beforeAll(async () => {
  words = await wordsOfAllLanguages()
})

describe('[T2.T3] the page of a running exercise', () => {
  it.each([
    [0, 'Breathe in', 'Round 1 of 2'],
    [4_000, 'Hold', 'Round 1 of 2'],
    [8_000, 'Breathe out', 'Round 1 of 2'],
    [14_000, 'Breathe in', 'Round 2 of 2'],
  ])('reads out the word of the phase and nothing else at %i ms', (elapsed, word, round) => {
    const html = running(words, breathing, { elapsed })
    const live = /<div aria-live="polite" aria-atomic="true">(.*?)<\/div>/.exec(html)?.[1] ?? ''
    expect(textOf(live)).toBe(word)
    expect(textOf(html)).toContain(round)
    expect(html.match(/aria-live/g)).toHaveLength(1)
  })

  it.each([
    ['breathing', breathing, 2_000, 28_000],
    ['muscles', muscles, 15_000, 945_000],
  ] as const)('has a way to stop in every phase of %s, in the first place', (_, kind, step, lasts) => {
    for (let elapsed = 0; elapsed < lasts; elapsed += step) {
      expect(buttonsOf(running(words, kind, { elapsed }))[0]).toBe('Stop')
    }
  })

  it('moves a circle, hidden from those who hear the page', () => {
    const html = running(words, breathing)
    expect(html).toMatch(/<div[^>]*class="[^"]*figure[^"]*"[^>]*aria-hidden="true"/)
    expect(html).not.toContain('segment')
  })

  it('counts and fills a bar in steps when nothing is to move', () => {
    const full = (elapsed: number): readonly (string | number)[] => {
      const html = running(words, breathing, { elapsed, still: true })
      expect(html).not.toContain('circle')
      const number = /class="[^"]*number[^"]*">([^<]*)</.exec(html)?.[1] ?? ''
      return [
        number,
        html.match(/data-full="true"/g)?.length ?? 0,
        html.match(/data-full="(true|false)"/g)?.length ?? 0,
      ]
    }
    expect(full(0)).toEqual(['1', 1, 4])
    expect(full(3_999)).toEqual(['4', 4, 4])
    expect(full(4_000)).toEqual(['1', 1, 4])
    expect(full(13_999)).toEqual(['6', 6, 6])
  })

  it('counts muscles down, whether something moves or not', () => {
    expect(running(words, muscles, { elapsed: 0 })).toMatch(/class="[^"]*middle[^"]*">15</)
    expect(running(words, muscles, { elapsed: 14_000 })).toMatch(/class="[^"]*middle[^"]*">1</)
    expect(running(words, muscles, { elapsed: 15_000, still: true })).toMatch(/class="[^"]*number[^"]*">30</)
  })

  it('writes numbers in the digits of the language', () => {
    expect(textOf(running(words, breathing, { language: 'fa', elapsed: 14_000 }))).toContain('دور ۲ از ۲')
    expect(textOf(running(words, breathing, { language: 'ar' }))).toContain('الجولة ١ من ٢')
    expect(running(words, breathing, { language: 'bn', still: true })).toMatch(/number[^"]*">১</)
    for (const language of ['ar', 'ps', 'bn', 'fa'] as const) {
      expect(textOf(running(words, muscles, { language, still: true })), language).not.toMatch(/[0-9]/)
    }
  })

  it('shows where one is among the parts of the body, and says what comes next before it comes', () => {
    const html = running(words, muscles, { elapsed: 3 * 45_000 + 16_000 })
    expect(html).toMatch(/<ol[^>]*aria-label="Parts of the body"/)
    expect(html.match(/<li/g)).toHaveLength(7)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(textOf(/<li[^>]*aria-current="step".*?<\/li>/.exec(html)?.[0] ?? '')).toBe('Lower legs')
    expect(textOf(html)).toMatch(/Feet , done/)
    expect(textOf(html)).not.toContain('Next:')
    expect(textOf(running(words, muscles, { elapsed: 5 * 45_000 + 15_000 }))).toMatch(/Next: Thighs .*knees/)
    expect(textOf(running(words, muscles, { elapsed: 944_999 }))).not.toContain('Next:')
    expect(buttonsOf(html)).toContain('Skip this part')
    expect(buttonsOf(running(words, breathing))).not.toContain('Skip this part')
  })

  it('tells parts that were skipped from parts that were done', () => {
    const skipped = begun(muscles, { kind: 'groupSkipped', at: 1_000 }, { kind: 'timePassed', at: 137_000 })
    if (skipped.stage !== 'running') throw new Error('it does not run any more')
    expect(partStates(skipped).map(({ state }) => state)).toEqual([
      'skipped',
      'done',
      'now',
      'later',
      'later',
      'later',
      'later',
    ])
  })
})
