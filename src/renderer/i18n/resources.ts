import type { Resource } from 'i18next'
import type { PackWords, Words } from '@shared/features/words/words.contract'
import { addedLanguages, takeAddedLanguages, type LanguageList, type MigrantLanguage } from '@shared/languages'
import type { Result } from '@shared/result'
import { styleScripts } from './scripts'

/** English stands in for whatever is missing, so every window needs it at once: it is part of the page's own code. */
const english = import.meta.glob<Words>('../../../resources/locales/en/*.json', { eager: true, import: 'default' })

/** JSON of the other languages, by path. Bundled as one chunk per file and read when a language is first needed. */
const others = import.meta.glob<Words>(
  ['../../../resources/locales/*/*.json', '!../../../resources/locales/en/*.json'],
  { import: 'default' },
)

interface Asked {
  readonly language: MigrantLanguage
  readonly namespaces: readonly string[]
}

let askPack: ((asked: Asked) => Promise<Result<PackWords>>) | null = null

/**
 * Says whom this window asks for the words of the content pack in force, and sets the letters of the languages that are
 * known already. To be called once, before any words are read.
 */
export const takePackWordsFrom = (ask: (asked: Asked) => Promise<Result<PackWords>>): void => {
  askPack = ask
  styleScripts()
}

/**
 * Reads the namespaces of a language: what is built in, and over it, key by key, what the content pack in force says.
 * A namespace that neither has is left out. What the pack says of languages is taken over as well.
 */
export const readNamespaces = async (
  language: MigrantLanguage,
  namespaces: readonly string[],
): Promise<Resource[string]> => {
  const [pack, ...builtIn] = await Promise.all([
    wordsOfPack({ language, namespaces }),
    ...namespaces.map((namespace) => readBuiltIn(language, namespace)),
  ])
  return Object.fromEntries(
    namespaces.flatMap((namespace, at) => {
      const [under, over] = [builtIn[at], pack[namespace]]
      if (under === undefined && over === undefined) return []
      return [[namespace, laidOver(under ?? {}, over ?? {})]]
    }),
  )
}

const readBuiltIn = async (language: MigrantLanguage, namespace: string): Promise<Words | undefined> => {
  const path = `../../../resources/locales/${language}/${namespace}.json`
  return english[path] ?? (await others[path]?.())
}

/** Nothing where nobody can be asked: the built-in words are there all the same. */
const wordsOfPack = async (asked: Asked): Promise<PackWords['texts']> => {
  const answer = await askPack?.(asked)
  if (answer?.ok !== true) return {}
  takeLanguages(answer.value.languages)
  return answer.value.texts
}

/** Every answer says them; only another pack has others, and a new sheet sets the whole window anew. */
const takeLanguages = (languages: LanguageList): void => {
  if (JSON.stringify(languages) === JSON.stringify(addedLanguages())) return
  takeAddedLanguages(languages)
  styleScripts()
}

const laidOver = (under: Words, over: Words): Words => {
  const both = Object.entries(over).map(([key, value]) => {
    const below = under[key]
    return [key, typeof value === 'object' && typeof below === 'object' ? laidOver(below, value) : value] as const
  })
  return { ...under, ...Object.fromEntries(both) }
}
