import { describe, expect, test } from 'vitest'
import { guidanceTopics } from '@shared/features/materials/catalogue'
import { searchCards } from './card-search'
import { byTopic, shortName, topicOf } from './cards'
import { realCards, realTexts } from './testing/real-cards'
import { createCardSearch } from './useCardSearch'

const languages = ['en', 'fr', 'ar'] as const
type Language = (typeof languages)[number]

const desk = async (language: Language) => {
  const cards = realCards(language)
  const search = createCardSearch(cards, await realTexts(language), language)
  return { cards, search, look: (query: string) => searchCards(search, cards, query) }
}
const desks = { en: await desk('en'), fr: await desk('fr'), ar: await desk('ar') }
const firstFor = (language: Language, query: string): string | undefined => {
  const first = desks[language].look(query)?.results[0]
  return first && shortName(first.card.id)
}

describe('the right card, found by two typed words among all cards', () => {
  test.each<readonly [string, string, Language, string]>([
    ['[T1.2]', 'rights dignity', 'en', 'principle-rights'],
    ['[T1.2]', 'do harm', 'en', 'principle-do-no-harm'],
    ['[T1.2]', 'droits avocat', 'fr', 'principle-rights'],
    ['[T1.4]', 'shame stigma', 'en', 'psychosocial-implications'],
    ['[T1.4]', 'old people', 'en', 'age'],
    ['[T1.4]', 'honte echec', 'fr', 'psychosocial-implications'],
    ['[T2.T1]', 'active listen', 'en', 'active-listening'],
    ['[T2.T1]', 'eviter faire', 'fr', 'do-and-dont'],
    ['[T2.T4]', 'hears voices', 'en', 'talking-psychosis'],
    ['[T2.T4]', 'trauma nightmare', 'en', 'talking-ptsd'],
    ['[T2.T4]', 'drugs alcohol', 'en', 'talking-substance-use'],
    ['[T2.T4]', 'tristesse depression', 'fr', 'talking-depression'],
    ['[T4.R]', 'detention red', 'en', 'setting-detention'],
    ['[T4.R]', 'phone call', 'en', 'setting-remote'],
    ['[T4.R]', 'coup telephone', 'fr', 'setting-remote'],
    ['[G.C]', 'eye contact', 'en', 'posture'],
    ['[G.C]', 'open question', 'en', 'questions'],
    ['[G.C]', 'silence pause', 'fr', 'silence'],
    ['[G.D]', 'panic attack', 'en', 'helping-calm'],
    ['[G.D]', 'signs distress', 'en', 'signs-of-distress'],
    ['[G.D]', 'signes detresse', 'fr', 'signs-of-distress'],
    ['[T5.5.1]', 'angry violent', 'en', 'anger-aggression'],
    ['[T5.5.1]', 'colere menace', 'fr', 'anger-aggression'],
    ['[T5.5.1]', 'غضب تهديد', 'ar', 'anger-aggression'],
    ['[G.C]', 'الصَّمْت', 'ar', 'silence'],
    ['[G.D]', 'إحالة عاجلة', 'ar', 'urgent-referral'],
    ['[G.D]', 'احاله عاجله', 'ar', 'urgent-referral'],
    ['[T2.T4]', 'nightmare trauma', 'ar', 'talking-ptsd'],
  ])('%s %s (%s): %s', (_row, query, language, card) => {
    const found = desks[language].look(query)
    expect(found?.complete).toBe(true)
    expect(firstFor(language, query)).toBe(card)
  })

  test.each(languages)('every card is found first by its own title (%s)', (language) => {
    const { cards } = desks[language]
    expect(cards.length).toBeGreaterThanOrEqual(49)
    const missed = cards.filter(({ id, head }) => firstFor(language, head.title) !== shortName(id))
    expect(missed.map(({ id }) => id)).toEqual([])
  })

  test.each(languages)('a word that nobody wrote finds nothing (%s)', (language) => {
    expect(desks[language].look('xqzvwk')).toEqual({ results: [], total: 0, complete: true })
    expect(desks[language].look('ژژژژژژ قققققق')?.total).toBe(0)
    expect(desks[language].look(' s ')).toBeNull()
  })

  test('a slip of the fingers does no harm, and neither do accents and cases', () => {
    for (const query of ['intrepreter', 'interpretor', 'INTERPRETER', 'intérpreter']) {
      expect(firstFor('en', query), query).toBe('interpreters')
    }
    for (const query of ['colère', 'colere', 'COLERE', 'cólere']) expect(firstFor('fr', query)).toBe('anger-aggression')
  })

  test('each result shows what was found', () => {
    const results = desks.en.look('silence')?.results ?? []
    expect(results.length).toBeGreaterThan(1)
    for (const { title, excerpt } of results) {
      for (const { text, hits } of [title, excerpt]) {
        for (const { start, end } of hits) expect(text.slice(start, end).toLowerCase()).toMatch(/^silen/)
      }
      expect(title.hits.length + excerpt.hits.length).toBeGreaterThan(0)
      expect(excerpt.text).not.toMatch(/[#*[\]]|::|^- /)
    }
  })

  test('of many results the best are shown, and all are counted', () => {
    const found = desks.en.look('person')
    expect(found?.results).toHaveLength(12)
    expect(found?.total).toBeGreaterThan(12)
  })
})

describe('[G.C] what people call a card', () => {
  test.each(languages)('is there for every card and for no other (%s)', async (language) => {
    const words = (await realTexts(language)).getResourceBundle(language, 'guidance') as { readonly words: object }
    expect(Object.keys(words.words).sort()).toEqual(desks.en.cards.map(({ id }) => shortName(id)).sort())
  })
})

describe('cards by topic', () => {
  test.each(languages)('[T1.2] [T4.R] stand in eight topics, each card once (%s)', (language) => {
    const { cards } = desks[language]
    const groups = byTopic(cards, language)
    expect(groups.map(({ topic }) => topic)).toEqual([...guidanceTopics])
    expect(groups.flatMap((group) => group.cards.map(({ id }) => id)).sort()).toEqual(cards.map(({ id }) => id))
    for (const group of groups) for (const card of group.cards) expect(topicOf(card)).toBe(group.topic)
  })
})
