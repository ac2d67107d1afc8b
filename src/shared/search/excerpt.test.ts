import { describe, expect, test } from 'vitest'
import { excerptOf, hitsIn, type Excerpt } from './excerpt'
import { plainBlocks, plainText } from './plain-text'

const body = `A pause is work, not emptiness: let the person **think**.

## :icon[ear] It may mean

- Searching for words, or for courage.
- Fear of the interpreter at 10:30, or of somebody in the corridor.

:::important
1. Take your time.
2. No clock.
:::

:line[Name of the interpreter]
::lines{count=3}
::contacts
`

const marked = ({ text, hits }: Excerpt): string =>
  hits.reduceRight(
    (whole, { start, end }) => `${whole.slice(0, start)}[${whole.slice(start, end)}]${whole.slice(end)}`,
    text,
  )

describe('[G.C] the words of a card without its markup', () => {
  test('are its headings, items and paragraphs', () => {
    expect(plainBlocks(body).map(({ text }) => text)).toEqual([
      'A pause is work, not emptiness: let the person think.',
      'It may mean',
      'Searching for words, or for courage.',
      'Fear of the interpreter at 10:30, or of somebody in the corridor.',
      'Take your time.',
      'No clock.',
      'Name of the interpreter',
    ])
    expect(plainBlocks(body).filter(({ heading }) => heading)).toEqual([{ text: 'It may mean', heading: true }])
    expect(plainBlocks('one\ntwo\n\n> three\n- [ ] four')).toHaveLength(3)
    expect(plainText('')).toBe('')
  })
})

describe('[G.C] a sentence that shows what was found', () => {
  test('is the one with most of the words, with them marked as they are written', () => {
    expect(marked(excerptOf(body, 'INTERPRÉTER corr'))).toBe(
      'Fear of the [interpreter] at 10:30, or of somebody in the [corridor].',
    )
    expect(marked(excerptOf(body, 'work'))).toBe('A pause is [work], not emptiness: let the person think.')
  })

  test('marks what was found in spite of a slip, when the search names it', () => {
    expect(marked(excerptOf(body, 'couragge', ['courage']))).toBe('Searching for words, or for [courage].')
    expect(excerptOf(body, 'couragge').hits).toEqual([])
  })

  test('is the first sentence when the words stand elsewhere, never a heading by itself', () => {
    expect(marked(excerptOf(body, 'nightmare'))).toBe('A pause is work, not emptiness: let the person think.')
    expect(marked(excerptOf(body, 'mean'))).toBe('It may [mean] – Searching for words, or for courage.')
    expect(excerptOf('', 'mean')).toEqual({ text: '', hits: [] })
    expect(marked(excerptOf('## Mean', 'mean'))).toBe('[Mean]')
  })

  test('marks Arabic with diacritics for words without, with its article, and Bengali as a whole', () => {
    expect(marked(excerptOf('كان الصَّمْتُ طويلًا.', 'صمت'))).toBe('كان [الصَّمْتُ] طويلًا.')
    expect(marked(excerptOf('এখানে সাক্ষাৎকার হবে।', 'সাক্'))).toBe('এখানে [সাক্ষাৎকার] হবে।')
    expect(marked({ text: 'l’écoute', hits: hitsIn('l’écoute', 'ecoute') })).toBe('l’[écoute]')
  })

  test('stays short: one sentence of many, and of a long one the part around the words', () => {
    const sentence = 'Somebody says something that goes on for quite some time.'
    const many = `${`${sentence} `.repeat(4)}“Then comes silence.” ${sentence}`
    expect(marked(excerptOf(many, 'silence'))).toBe('“Then comes [silence].”')
    const long = `${'word and '.repeat(60)}silence ${'and word '.repeat(60)}`
    const { text, hits } = excerptOf(long, 'silence')
    expect(text.length).toBeLessThan(200)
    expect(text).toMatch(/^… .*word and silence and .* …$/)
    expect(hits).toHaveLength(1)
    expect(marked(excerptOf(`silence ${'x'.repeat(400)}`, 'silence'))).toBe('[silence] …')
    expect(excerptOf(`${'x'.repeat(400)} silence`, 'silence').hits).toHaveLength(1)
  })

  test('cuts French before no guillemet', () => {
    const french = `${'Une phrase assez longue pour être coupée en deux. '.repeat(4)}«\u202fEst-ce le silence\u202f?\u202f» demande-t-elle.`
    expect(marked(excerptOf(french, 'silence'))).toContain('«\u202fEst-ce le [silence]\u202f?\u202f» demande')
  })
})
