import { createInstance } from 'i18next'
import documentsInEnglish from '@resources/locales/en/documents.json'
import gridInEnglish from '@resources/locales/en/grid.json'
import kioskInEnglish from '@resources/locales/en/kiosk.json'
import materialsInEnglish from '@resources/locales/en/materials.json'
import type { MigrantLanguage } from '@shared/languages'

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]

const english = {
  documents: documentsInEnglish,
  grid: gridInEnglish,
  kiosk: kioskInEnglish,
  materials: materialsInEnglish,
}
type Namespaces = typeof english
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

// A language's texts are read when a document first needs them; English is always there.
const files = import.meta.glob<Record<string, unknown>>(
  ['../../../resources/locales/*/{documents,grid,kiosk,materials}.json', '!../../../resources/locales/en/*.json'],
  { import: 'default' },
)

/** The keys are typed by `WordKey`; i18next's own typing is the desk's, which has other namespaces. */
type Translate = (key: string, values: WordValues) => string

const instance = createInstance()
let started: Promise<unknown> | null = null

const start = (): Promise<unknown> =>
  (started ??= instance.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [...namespaces],
    resources: { en: english },
    interpolation: { escapeValue: false }, // React escapes what it shows
    showSupportNotice: false,
  }))

const fileOf = (language: MigrantLanguage, namespace: Namespace) =>
  Object.entries(files).find(([path]) => path.endsWith(`/${language}/${namespace}.json`))?.[1]

const load = async (language: MigrantLanguage): Promise<void> => {
  for (const namespace of namespaces) {
    const read = instance.hasResourceBundle(language, namespace) ? undefined : fileOf(language, namespace)
    if (read !== undefined) instance.addResourceBundle(language, namespace, await read())
  }
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
