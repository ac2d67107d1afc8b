import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInLanguages, type MigrantLanguage } from '@shared/languages'
import { capital, commonMarks, halfSpace, keyFace, layoutOf, type Layout } from './layouts'

const textsOf = (language: MigrantLanguage, namespace: string): string => {
  const path = resolve(import.meta.dirname, `../../../../resources/locales/${language}/${namespace}.json`)
  const values = (content: unknown): readonly string[] =>
    typeof content === 'object' && content !== null ? Object.values(content).flatMap(values) : [String(content)]
  return values(JSON.parse(readFileSync(path, 'utf8')))
    .join('\n')
    .replace(/\{\{[^{}]*\}\}/g, '')
}

const keysOf = ({ digits, letters, marks, hasCase }: Layout): readonly string[] => {
  const own = [...digits, ...letters.flat(), ...marks, ...commonMarks]
  return hasCase ? own.flatMap((key) => [key, capital(key)]) : own
}

/** Letters, signs on letters, digits, the half space, and the marks that end or part sentences. */
const typedByHand = /[\p{L}\p{M}\p{N}\u200c.,?!:’،؛؟۔।]/u

/** Characters of a text that no key writes. Bengali nukta letters are two code points in any normal form. */
const missingIn = (text: string, keys: readonly string[]): readonly string[] => {
  const written = new Set(Array.from(keys.join('').normalize('NFC')))
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => typedByHand.test(character) && !written.has(character),
  )
}

const latin = keysOf(layoutOf('en'))

describe.each(builtInLanguages)('[T5.4] the keyboard for %s', (language) => {
  const own = layoutOf(language)

  it.each(['feedback', 'kiosk'])(
    'writes every letter of %s.json, what is Latin there on its Latin keys',
    (namespace) => {
      const text = textsOf(language, namespace)
      const missing = missingIn(text, keysOf(own))
      expect(missing.filter((character) => own.hasCase || !latin.includes(character))).toEqual([])
      // The control: a key that is taken away is missed.
      const [used = ''] = Array.from(text).filter((character) => own.letters.flat().includes(character))
      expect(used).not.toBe('')
      const without = keysOf(own).filter((key) => key !== used && key !== capital(used))
      expect(missingIn(text, without)).toContain(used)
    },
  )

  it('has each key once, and not more in a row than a screen has room for', () => {
    const all = [...own.digits, ...commonMarks, ...own.letters.flat(), ...own.marks]
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([])
    expect(Math.max(...own.letters.map((row) => row.length))).toBeLessThanOrEqual(14)
    expect(own.digits).toHaveLength(10)
    expect(own.marks.length).toBeGreaterThanOrEqual(6)
  })

  it('ends a sentence and asks as the language does', () => {
    const ends: Record<MigrantLanguage, string> = {
      en: '.?',
      fr: '.?',
      sq: '.?',
      ar: '.؟',
      fa: '.؟',
      ps: '.؟',
      ur: '۔؟',
      bn: '।?',
    }
    expect(missingIn(ends[language], own.marks)).toEqual([])
  })
})

describe('[T5.4] alphabets on the keyboard', () => {
  const alphabets: readonly (readonly [MigrantLanguage, string])[] = [
    ['fr', 'abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÿœæ'],
    ['sq', 'abcçdeëfghijklmnopqrstuvxyz'],
    ['ar', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى'],
    ['fa', 'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءئؤأ'],
    ['ur', 'اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤۂۓ'],
    ['ps', 'اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀيیېۍئء'],
    ['bn', 'অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্'],
  ]
  it.each(alphabets)('are whole in %s', (language, alphabet) => {
    expect(missingIn(alphabet, keysOf(layoutOf(language)))).toEqual([])
  })

  it('never write a look-alike of another language: it would be another letter to whoever searches', () => {
    const strangers: readonly (readonly [MigrantLanguage, RegExp])[] = [
      ['ar', /[یکگہھ]/u],
      ['fa', /[يكہھ]/u],
      ['ur', /[يكه]/u],
      ['ps', /[كگ]/u],
    ]
    const written = (language: MigrantLanguage): string => layoutOf(language).letters.flat().join('')
    expect(strangers.filter(([language, letters]) => letters.test(written(language)))).toEqual([])
    // The control: where they belong, they are found.
    expect(/[يكه]/u.test(written('ar'))).toBe(true)
  })
})

describe('[T5.4] what stands on a key', () => {
  it('is the letter, and a sign on something to hang on', () => {
    expect(['a', 'ش', 'ক', '?'].map(keyFace)).toEqual(['a', 'ش', 'ক', '?'])
    expect(keyFace('\u0651')).toBe('\u0640\u0651')
    expect(keyFace('\u09be')).toBe('\u25cc\u09be')
    expect(keyFace(halfSpace)).toBe(halfSpace)
  })

  it('is a capital with shift, where there is one', () => {
    expect(['é', 'œ', 'ÿ', 'ç', 'ë', '.', '’', '/'].map(capital)).toEqual(['É', 'Œ', 'Ÿ', 'Ç', 'Ë', '.', '’', '/'])
    expect(capital('ß')).toBe('ß')
  })
})
