import { describe, expect, test } from 'vitest'
import {
  deskLanguages,
  directionOf,
  englishName,
  isDeskLanguage,
  isMigrantLanguage,
  migrantLanguages,
  ownName,
} from './languages'

describe('[D.I] the languages', () => {
  test('are the eight agreed ones, the desk’s among them', () => {
    expect(migrantLanguages).toEqual(['en', 'fr', 'ar', 'sq', 'ur', 'ps', 'bn', 'fa'])
    expect(deskLanguages.every(isMigrantLanguage)).toBe(true)
  })

  test.each(migrantLanguages)('%s runs as its script does', (language) => {
    const script = new Intl.Locale(language).maximize().script
    expect(directionOf(language)).toBe(script === 'Arab' ? 'rtl' : 'ltr')
  })

  test.each(migrantLanguages)('%s is named in its own script and in English', (language) => {
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
    expect(new Set(migrantLanguages.map(ownName)).size).toBe(8)
    expect(new Set(migrantLanguages.map(englishName)).size).toBe(8)
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
