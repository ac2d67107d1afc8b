import { describe, expect, test } from 'vitest'
import { createSearch, type Findable } from './search'

const document = (id: string, title: string, body = '', summary = ''): Findable => ({ id, title, summary, body })
const found = (documents: readonly Findable[], query: string): readonly string[] =>
  createSearch(documents)
    .find(query)
    .hits.map(({ id }) => id)

const english = [
  document('silence', 'Silence', 'A pause is work. Let the person think.'),
  document('anger', 'Anger and aggression', 'Slower, lower, fewer words. Keep silence out of it.'),
  document('posture', 'Posture', '## :icon[ear] The SOLER aid\n\n:::note\nSit beside the person. Toolkit 2.5.1\n:::'),
]

describe('[D.I] searching in memory', () => {
  test('finds Arabic with and without diacritics, either way round', () => {
    const [bare, marked] = [document('bare', 'الإصغاء', 'صمت طويل'), document('marked', 'الإِصْغَاء', 'صَمْتٌ طَوِيل')]
    for (const query of ['صمت', 'صَمْت', 'الصمت', 'الإصغاء', 'الاصغاء', 'إصغاء', 'اصغاء طويل', 'الإ']) {
      expect([...found([bare, marked], query)].sort(), query).toEqual(['bare', 'marked'])
    }
    expect(found([bare, marked], 'غضب')).toEqual([])
  })

  test('finds Bengali by the beginning of a word, also in the middle of a conjunct', () => {
    const documents = [
      document('meeting', 'সাক্ষাৎকার', 'পরামর্শকের সাথে'),
      document('strength', 'শক্তি', 'সময় নিন। বাড়ি'),
    ]
    for (const query of ['সাক্ষাৎকার', 'সাক্ষাৎ', 'সাক্ষা', 'সাক্ষ', 'সাক্', 'সা', 'পরামর্শ']) {
      expect(found(documents, query), query).toEqual(['meeting'])
    }
    for (const query of ['শক্তি', 'শক্ত', 'শক্', 'সম\u09df', 'সম\u09af\u09bc', 'বাড়ি', 'বা\u09a1\u09bcি', 'সময় শক্তি']) {
      expect(found(documents, query), query).toEqual(['strength'])
    }
    expect(found(documents, 'ক্ষ')).toEqual([]) // the middle of a word is no beginning
  })

  test('finds French without accents, and behind an apostrophe', () => {
    const documents = [document('listening', 'L’écoute', 'Reformulez. Gardez l’œil ouvert.'), document('rest', 'Pause')]
    for (const query of ['écoute', 'ecoute', 'l’ecoute', "l'écoute", 'ECOUTE', 'oeil', 'reform']) {
      expect(found(documents, query), query).toEqual(['listening'])
    }
  })

  test('finds the beginnings of words from two letters on', () => {
    expect(found(english, 'po')).toEqual(['posture'])
    expect(found(english, 'pos')).toEqual(['posture'])
    expect(found(english, 'p')).toEqual([])
    expect(found(english, 'stur')).toEqual([])
  })

  test('forgives a slip in words of five letters and more, and none in shorter ones or numbers', () => {
    expect(found(english, 'silense')).toContain('silence')
    expect(found(english, 'postrue')).toEqual([]) // two slips in seven letters
    expect(found(english, 'agression')).toEqual(['anger'])
    expect(found(english, 'wurk')).toEqual([])
    expect(found(english, 'work')).toEqual(['silence'])
    expect(found(english, '2.5.1')).toEqual(['posture'])
    expect(found(english, '٢٫٥٫١')).toEqual(['posture'])
    expect(found(english, '2.5.2')).toEqual([])
  })

  test('asks for all words, and for some of them only when no document has all', () => {
    const search = createSearch(english)
    expect(search.find('silence anger')).toMatchObject({ complete: true, hits: [{ id: 'anger' }] })
    const some = search.find('silence posture')
    expect(some.complete).toBe(false)
    expect(some.hits.map(({ id }) => id).sort()).toEqual(['anger', 'posture', 'silence'])
  })

  test('puts the title before the text', () => {
    expect(found(english, 'silence')).toEqual(['silence', 'anger'])
    expect(found([...english].reverse(), 'sil')).toEqual(['silence', 'anger'])
  })

  test('searches keywords, and neither markup nor single letters', () => {
    const quiet = { ...document('quiet', 'Silence'), keywords: ['nothing said'] }
    expect(found([quiet, ...english], 'said nothing')).toEqual(['quiet'])
    for (const markup of ['icon', 'note', 'a', '#', ':::', '']) expect(found(english, markup), markup).toEqual([])
    expect(found(english, 'soler')).toEqual(['posture'])
  })

  test('finds nothing for what nobody wrote', () => {
    for (const query of ['xqzvwk', 'xqzvwk qqqqqq', 'ژژژژژژ', '🙂', '"); DROP']) {
      expect(createSearch(english).find(query).hits, query).toEqual([])
    }
  })

  test('names the words it found, for marking', () => {
    expect(createSearch(english).find('silense').hits[0]?.words).toEqual(['silence'])
  })
})
