import { describe, expect, test } from 'vitest'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import type { Material } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { dayOf, runningLinesOf } from './running-lines'
import { wordsIn } from './words'

const today = '2026-11-24'

const material = (language: MigrantLanguage, review: { reviewer: string; reviewed: string } | null): Material => ({
  id: 'handout/rights',
  language,
  asked: language,
  head: {
    title: 'A title',
    summary: 'A summary',
    audience: 'migrant',
    readingLevel: 'plain',
    source: 'none',
    version: '1.3',
    date: '2026-11-22',
    translator: null,
    reviewer: review?.reviewer ?? null,
    reviewed: review?.reviewed ?? null,
    validUntil: null,
  },
  body: '',
})

const grid = (change: Partial<Extract<PaperDocument, { kind: 'grid' }>>): PaperDocument => ({
  kind: 'grid',
  language: 'bn',
  languages: { desk: 'en', facing: 'bn' },
  entries: [],
  caseNumber: null,
  keptAt: null,
  ...change,
})

describe('what stands on every page', () => {
  test('of an original: title, version and day of the text', async () => {
    const text = material('en', null)
    expect(
      runningLinesOf(
        { kind: 'material', language: 'en', material: text, large: false, contacts: [] },
        await wordsIn('en'),
        today,
      ),
    ).toEqual({
      title: 'A title',
      language: 'en',
      version: 'Version 1.3',
      review: 'Original text',
      caseNumber: null,
      date: '2026-11-22',
    })
  })

  test('of a translation that nobody has checked: that, in its own language', async () => {
    const words = await wordsIn('fr')
    const lines = runningLinesOf(
      { kind: 'material', language: 'fr', material: material('fr', null), large: false, contacts: [] },
      words,
      today,
    )
    expect(lines.review).toBe(words.say('documents:unreviewed').text)
    expect(lines.review).not.toBe((await wordsIn('en')).say('documents:unreviewed').text)
  })

  test('of a checked translation: by whom and when', async () => {
    const text = material('sq', { reviewer: 'Reviewer Example', reviewed: '2026-12-01' })
    const lines = runningLinesOf(
      { kind: 'material', language: 'sq', material: text, large: false, contacts: [] },
      await wordsIn('sq'),
      today,
    )
    expect(lines.review).toContain('Reviewer Example')
    expect(lines.review).toContain('1 dhjetor 2026')
  })

  test.each([
    ['bn', '১.৩'],
    ['fa', '۱.۳'],
    ['ur', '1.3'],
  ] as const)('the version in the digits of the day beside it, in %s', async (language, version) => {
    const document = { kind: 'material', language, large: false, contacts: [] } as const
    const lines = runningLinesOf({ ...document, material: material(language, null) }, await wordsIn(language), today)
    expect(lines.version).toContain(version)
  })

  test('a case number only where it was asked for', async () => {
    const words = await wordsIn('bn')
    expect(runningLinesOf(grid({ caseNumber: 'SAMPLE-1' }), words, today).caseNumber).toBe('SAMPLE-1')
    expect(runningLinesOf(grid({}), words, today).caseNumber).toBeNull()
  })

  test('the day of a grid: when it was kept, else today; the form’s own day when it is empty', async () => {
    const words = await wordsIn('bn')
    expect(runningLinesOf(grid({ keptAt: '2026-11-23T12:00:00' }), words, today).date).toBe('2026-11-23')
    expect(runningLinesOf(grid({}), words, today).date).toBe(today)
    expect(runningLinesOf(grid({ entries: null }), words, today).date).toBe('2026-11-22')
  })
})

test('the day of a moment is the day where the machine stands', () => {
  expect(dayOf('2026-01-02T00:30:00')).toBe('2026-01-02')
  expect(dayOf('2026-01-02T23:30:00')).toBe('2026-01-02')
})
