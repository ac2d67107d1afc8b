import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deskLanguages, builtInLanguages, type MigrantLanguage } from '@shared/languages'
import { errorCodes } from '@shared/result'

const root = resolve(import.meta.dirname, '../..')
const locales = join(root, 'resources/locales')

/** What a person who came to the desk reads, on screen and on paper; everything else is read at the desk only. */
const migrantNamespaces = ['documents', 'exercises', 'facing', 'feedback', 'grid', 'kiosk', 'materials']
const allNamespaces = readdirSync(join(locales, 'en'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort()

const namespacesOf = (language: MigrantLanguage): readonly string[] =>
  deskLanguages().some((known) => known === language) ? allNamespaces : migrantNamespaces

type Texts = ReadonlyMap<string, string>

/** The texts of a namespace by their dotted keys. */
const flatten = (content: unknown, path: readonly string[] = []): Texts => {
  if (typeof content === 'string') return new Map([[path.join('.'), content]])
  if (typeof content !== 'object' || content === null) throw new Error(`${path.join('.')} is neither text nor texts`)
  return new Map(Object.entries(content).flatMap(([key, value]) => [...flatten(value, [...path, key])]))
}

const textsOf = (language: MigrantLanguage, namespace: string): Texts =>
  flatten(JSON.parse(readFileSync(join(locales, language, `${namespace}.json`), 'utf8')))

const plural = /_(zero|one|two|few|many|other)$/
const pluralBases = (texts: Texts): ReadonlySet<string> =>
  new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, '')))

/** Keys a language needs for the English ones: the same, with the plural forms that the language has. */
const keysNeeded = (english: Texts, language: MigrantLanguage): ReadonlySet<string> => {
  const bases = pluralBases(english)
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return new Set(
    [...english.keys()].flatMap((key) => {
      const base = key.replace(plural, '')
      return bases.has(base) ? forms.map((form) => `${base}_${form}`) : [key]
    }),
  )
}

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g), ([, name = '']) => name))].sort()

/** Written in Latin letters in every language. */
const productName = 'Waymark'

const scripts: Partial<Record<MigrantLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  ps: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
}

/** Everything that is wrong with the texts of one language, in words. */
const faultsOf = (english: Texts, texts: Texts, language: MigrantLanguage): readonly string[] => {
  const needed = keysNeeded(english, language)
  const missing = [...needed].filter((key) => !texts.has(key)).map((key) => `${key} is missing`)
  const unknown = [...texts.keys()].filter((key) => !needed.has(key)).map((key) => `${key} is not in English`)
  const wrong = [...texts].flatMap(([key, text]) => {
    const original = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? ''
    const expected = placeholdersOf(original)
    const found = placeholdersOf(text)
    const script = scripts[language]
    const faults: string[] = []
    if (text.trim() === '') faults.push(`${key} is empty`)
    if (text !== text.trim()) faults.push(`${key} has white space around it`)
    if (found.join() !== expected.join()) faults.push(`${key} has {${found.join()}} for {${expected.join()}}`)
    if ((text.match(/[{}]/g)?.length ?? 0) !== (text.match(/\{\{[^{}]+\}\}/g)?.length ?? 0) * 4) {
      faults.push(`${key} has a broken placeholder`)
    }
    const words = text.replace(/\{\{[^{}]*\}\}/g, '').replaceAll(productName, '')
    if (script !== undefined && /\p{L}/u.test(words) && !script.test(words)) faults.push(`${key} is in another script`)
    if (language !== 'en' && text === original && words.split(/\s+/).length > 2) faults.push(`${key} is in English`)
    return faults
  })
  return [...missing, ...unknown, ...wrong]
}

describe('[D.I] the texts of every language', () => {
  test('are those of the namespaces that the language is read in, and no others', () => {
    for (const language of builtInLanguages) {
      const files = readdirSync(join(locales, language)).sort()
      expect(files, language).toEqual(namespacesOf(language).map((name) => `${name}.json`))
    }
    expect(readdirSync(locales).sort()).toEqual([...builtInLanguages].sort())
    // The namespaces the desk asks for are there.
    const source = readFileSync(join(root, 'src/renderer/i18n/setup.ts'), 'utf8')
    const asked = /deskNamespaces = \[([^\]]*)\]/.exec(source)?.[1]?.match(/\w+/g) ?? []
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((name) => !allNamespaces.includes(name))).toEqual([])
  })

  test.each(builtInLanguages.flatMap((language) => namespacesOf(language).map((name) => [language, name] as const)))(
    '%s/%s.json has every key, placeholder and plural form of English',
    (language, namespace) => {
      expect(existsSync(join(locales, language, `${namespace}.json`))).toBe(true)
      expect(faultsOf(textsOf('en', namespace), textsOf(language, namespace), language)).toEqual([])
    },
  )

  test('would be caught if they had not', () => {
    const english = flatten({
      wait: '{{seconds}} seconds',
      deep: { yes: 'Yes' },
      pages_one: '{{count}} page',
      pages_other: '{{count}} pages',
    })
    const arabic = {
      wait: '{{seconds}} ثانية',
      deep: { yes: 'نعم' },
      ...Object.fromEntries(
        ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`pages_${form}`, '{{count}} صفحة']),
      ),
    }
    const faults = (change: object): readonly string[] => faultsOf(english, flatten({ ...arabic, ...change }), 'ar')
    expect(faults({})).toEqual([])
    expect(faults({ deep: {} })).toEqual(['deep.yes is missing'])
    expect(faults({ old: 'قديم' })).toEqual(['old is not in English'])
    expect(faults({ wait: '{{second}} ثانية' })).toEqual(['wait has {second} for {seconds}'])
    expect(faults({ wait: 'ثانية' })).toEqual(['wait has {} for {seconds}'])
    expect(faults({ wait: '{{seconds} ثانية' })).toEqual(['wait has {} for {seconds}', 'wait has a broken placeholder'])
    expect(faults({ deep: { yes: ' ' } })).toEqual(['deep.yes is empty', 'deep.yes has white space around it'])
    expect(faults({ deep: { yes: 'Yes' } })).toEqual(['deep.yes is in another script'])
    const [long, french] = [flatten({ key: 'Please ask here' }), flatten({ key: 'Demandez ici' })]
    expect(faultsOf(long, french, 'fr')).toEqual([])
    expect(faultsOf(long, long, 'fr')).toEqual(['key is in English'])
    const { pages_few: _few, ...withoutFew } = { ...arabic, pages_few: '' }
    expect(faultsOf(english, flatten(withoutFew), 'ar')).toEqual(['pages_few is missing'])
    expect(() => flatten({ number: 7 })).toThrow('number is neither')
  })
})

describe('[D.I] a sentence for every refusal', () => {
  /** Codes without a sentence, and sentences without a code. A code may have one sentence for each reason. */
  const oddOnes = (texts: Texts, codes: readonly string[]): readonly string[] => {
    const keys = [...texts.keys()]
    const has = (code: string): boolean => keys.some((key) => key === code || key.startsWith(`${code}.`))
    const stale = keys.filter((key) => !codes.some((code) => key === code || key.startsWith(`${code}.`)))
    return [...codes.filter((code) => !has(code)), ...stale]
  }

  test.each(deskLanguages())('is there in %s, and none is left over', (language) => {
    expect(oddOnes(textsOf(language, 'errors'), errorCodes)).toEqual([])
  })

  test('would be missed if it were not', () => {
    const errors = textsOf('en', 'errors')
    expect(oddOnes(errors, [...errorCodes, 'vault.haunted'])).toEqual(['vault.haunted'])
    expect(
      oddOnes(
        errors,
        errorCodes.filter((code) => code !== 'disk.full'),
      ),
    ).toEqual(['disk.full'])
  })

  /** The names of the details that each place in the sources gives along with a code; null: none. */
  const thrownWith = (code: string): readonly (readonly string[] | null)[] => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('.test.'),
    )
    const pattern = new RegExp(`WaymarkError\\(\\s*'${code.replace('.', '\\.')}'\\s*(?:,\\s*\\{([^}]*)\\})?`, 'g')
    return files.flatMap((name) =>
      Array.from(readFileSync(join(root, 'src', name), 'utf8').matchAll(pattern), ([, details]) =>
        details === undefined ? null : Array.from(details.matchAll(/(?:^|,)\s*(\w+)/g), ([, key = '']) => key),
      ),
    )
  }

  test('gets the facts that it names wherever it is thrown', () => {
    let checked = 0
    for (const [code, sentence] of textsOf('en', 'errors')) {
      const named = placeholdersOf(sentence)
      if (named.length === 0) continue
      for (const details of thrownWith(code)) {
        expect({ code, given: details?.filter((name) => named.includes(name)).sort() ?? null }).toEqual({
          code,
          given: named,
        })
        checked += 1
      }
    }
    expect(checked).toBeGreaterThanOrEqual(8)
  })
})
