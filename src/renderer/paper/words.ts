import { createInstance } from 'i18next'
import type documents from '@resources/locales/en/documents.json'
import type grid from '@resources/locales/en/grid.json'
import type kiosk from '@resources/locales/en/kiosk.json'
import type materials from '@resources/locales/en/materials.json'
import type { MigrantLanguage } from '@shared/languages'
import { readNamespaces } from '../i18n/resources'

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

interface Namespaces {
  readonly documents: typeof documents
  readonly grid: typeof grid
  readonly kiosk: typeof kiosk
  readonly materials: typeof materials
}
type Namespace = keyof Namespaces
const namespaces = ['documents', 'grid', 'kiosk', 'materials'] as const satisfies readonly Namespace[]

/** `documents:recovery.title`, `grid:level.family`... Checked against the English texts. */
export type WordKey = { [N in Namespace]: `${N}:${Leaves<Namespaces[N]>}` }[Namespace]

/** What stands in the text's places, e.g. `{ date }`. */
export type WordValues = Readonly<Record<string, string>>

export interface Phrase {
  readonly text: string
  /** English when the text is missing in the language asked for; whoever shows it says so with `lang` and `dir`. */
  readonly language: MigrantLanguage
}

/** The fixed words of documents in one language. */
export interface Words {
  readonly language: MigrantLanguage
  readonly say: (key: WordKey, values?: WordValues) => Phrase
}

/** The keys are typed by `WordKey`; i18next's own typing is the desk's, which has other namespaces. */
type Translate = (key: string, values: WordValues) => string

const instance = createInstance()
let started: Promise<unknown> | null = null

const start = (): Promise<unknown> =>
  (started ??= instance
    .init({
      lng: 'en',
      fallbackLng: 'en',
      lowerCaseLng: true, // our tags are
      ns: [...namespaces],
      resources: {},
      interpolation: { escapeValue: false }, // React escapes what it shows
      showSupportNotice: false,
    })
    .then(() => load('en')))

const load = async (language: MigrantLanguage): Promise<void> => {
  const missing = namespaces.filter((namespace) => !instance.hasResourceBundle(language, namespace))
  const texts = await readNamespaces(language, missing)
  for (const [namespace, words] of Object.entries(texts)) instance.addResourceBundle(language, namespace, words)
}

/**
 * The words of a language, loaded on first use.
 * @returns words whose `say` answers in English, and says so, where a text is missing
 */
export const wordsIn = async (language: MigrantLanguage): Promise<Words> => {
  await start()
  await load(language)
  const translate = instance.getFixedT(language) as unknown as Translate
  return {
    language,
    say: (key, values = {}) => {
      const [namespace = '', path = ''] = key.split(':')
      const isThere = typeof instance.getResource(language, namespace, path) === 'string'
      return { text: translate(key, values), language: isThere ? language : 'en' }
    },
  }
}
