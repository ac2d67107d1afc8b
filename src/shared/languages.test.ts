import { afterEach, describe, expect, test } from 'vitest'
import builtInFacts from '../../resources/data/languages.json'
import { languageList } from './language-schemas'
import {
  addedLanguages,
  builtInLanguages,
  deskLanguages,
  directionOf,
  englishName,
  factsOf,
  isDeskLanguage,
  isMigrantLanguage,
  migrantLanguages,
  ownFirst,
  ownName,
  takeAddedLanguages,
  type MigrantLanguage,
} from './languages'

describe('[D.I] the languages', () => {
  test('are the eight agreed ones, the desk’s among them', () => {
    expect(builtInLanguages).toEqual(['en', 'fr', 'ar', 'sq', 'ur', 'ps', 'bn', 'fa'])
    expect(deskLanguages().every(isMigrantLanguage)).toBe(true)
  })

  test.each(builtInLanguages)('%s runs as its script does', (language) => {
    const script = new Intl.Locale(language).maximize().script
    expect(directionOf(language)).toBe(script === 'Arab' ? 'rtl' : 'ltr')
  })

  test.each(builtInLanguages)('%s is named in its own script and in English', (language) => {
    const script = {
      Arab: /^[\p{Script=Arabic}\s]+$/u,
      Beng: /^[\p{Script=Bengali}\p{M}]+$/u,
      Latn: /^\p{Script=Latin}+$/u,
    }
    const { script: code } = new Intl.Locale(language).maximize()
    expect(ownName(language)).toMatch(script[code as keyof typeof script])
    expect(englishName(language)).toMatch(/^[A-Z][a-z]+$/)
  })

  test('have names of their own', () => {
    expect(new Set(builtInLanguages.map(ownName)).size).toBe(8)
    expect(new Set(builtInLanguages.map(englishName)).size).toBe(8)
  })

  test('of a site stand first; one that is not known any more is left out', () => {
    const gone = 'qps-gone' as MigrantLanguage
    expect(ownFirst(['ps', gone, 'en'])).toEqual(['ps', 'en', 'fr', 'ar', 'sq', 'ur', 'bn', 'fa'])
    expect([ownName(gone), directionOf(gone)]).toEqual(['qps-gone', 'ltr'])
  })

  test('are told from anything else', () => {
    for (const other of ['de', 'EN', 'en-GB', '', null, undefined, 3, ['en']]) {
      expect(isMigrantLanguage(other)).toBe(false)
      expect(isDeskLanguage(other)).toBe(false)
    }
    expect(isDeskLanguage('ur')).toBe(false)
    expect(isDeskLanguage('ar')).toBe(true)
  })
})

describe('[D.I] languages that a content pack adds', () => {
  afterEach(() => takeAddedLanguages({}))
  const facts = { ...factsOf('fr'), ownName: 'Soomaali', englishName: 'Somali', desk: false }

  test('stand behind the built-in ones, and go with the pack', () => {
    expect(isMigrantLanguage('so')).toBe(false)
    takeAddedLanguages({ so: facts })
    expect(isMigrantLanguage('so')).toBe(true)
    expect(migrantLanguages()).toEqual([...builtInLanguages, 'so'])
    expect(ownName('so' as MigrantLanguage)).toBe('Soomaali')
    expect(isDeskLanguage('so')).toBe(false)
    takeAddedLanguages({ so: { ...facts, desk: true } })
    expect(deskLanguages()).toEqual(['en', 'fr', 'ar', 'so'])
    takeAddedLanguages({})
    expect(migrantLanguages()).toEqual(builtInLanguages)
  })

  test('never change one that is built in', () => {
    takeAddedLanguages({ ur: { ...facts, direction: 'ltr' }, constructor: facts })
    expect(directionOf('ur')).toBe('rtl')
    expect(Object.keys(addedLanguages())).toEqual(['constructor'])
    expect(isMigrantLanguage('toString')).toBe(false)
  })
})

describe('[D.I] the description of languages', () => {
  test('of Waymark itself holds to its own rules', () => {
    expect(languageList.parse(builtInFacts)).toEqual(builtInFacts)
  })

  const good = { so: { ...factsOf('fr'), ownName: 'Soomaali', englishName: 'Somali' } }
  test.each([
    ['a tag in capitals', { SO: good.so }],
    ['a tag that is a path', { '../so': good.so }],
    ['eleven months', { so: { ...good.so, months: good.so.months.slice(1) } }],
    ['letters that no font has', { so: { ...good.so, script: 'ethiopic' } }],
    ['digits that are none', { so: { ...good.so, zero: 'O' } }],
    ['a name that is empty', { so: { ...good.so, ownName: ' ' } }],
    ['a direction from above', { so: { ...good.so, direction: 'ttb' } }],
  ])('is refused with %s', (_what, wrong) => {
    expect(languageList.safeParse(good).success).toBe(true)
    expect(languageList.safeParse(wrong).success).toBe(false)
  })
})
