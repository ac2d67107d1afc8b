import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PackWords, Words } from '@shared/features/words/words.contract'
import { languageList } from '@shared/language-schemas'
import { addedLanguages, builtInLanguages, type LanguageList, type MigrantLanguage } from '@shared/languages'

/** Words of the interface by key, in groups of any depth. */
export const words: z.ZodType<Words> = z.lazy(() => z.record(z.string(), z.union([z.string(), words])))

/** Where a pack describes the languages that it adds. */
const languagesFile = 'data/languages.json'

/** The languages that an installed content pack adds. @param pack its folder; null: there is none */
export const languagesOfPack = (pack: string | null): LanguageList =>
  newOnes(parsed(() => (pack === null ? null : readFileSync(join(pack, languagesFile), 'utf8')), languageList))

/** The languages that a content pack would add. @param files its files by their names */
export const languagesIn = (files: ReadonlyMap<string, Uint8Array>): LanguageList => {
  const bytes = files.get(languagesFile)
  return newOnes(parsed(() => (bytes === undefined ? null : Buffer.from(bytes).toString()), languageList))
}

/** A language that is built in stays as it is. */
const newOnes = (described: LanguageList | null): LanguageList =>
  Object.fromEntries(Object.entries(described ?? {}).filter(([tag]) => !builtInLanguages.some((own) => own === tag)))

/**
 * What a content pack says for the windows, in one language.
 * @param pack its folder; null: there is none
 */
export const readPackWords = async (
  pack: string | null,
  { language, namespaces }: { readonly language: MigrantLanguage; readonly namespaces: readonly string[] },
): Promise<PackWords> => {
  const read = async (name: string): Promise<readonly (readonly [string, Words])[]> => {
    if (pack === null) return []
    const text = await readFile(join(pack, 'locales', language, `${name}.json`), 'utf8').catch(() => null)
    const found = parsed(() => text, words)
    return found === null ? [] : [[name, found]]
  }
  return { languages: addedLanguages(), texts: Object.fromEntries((await Promise.all(namespaces.map(read))).flat()) }
}

/** Null for what is not there. The files were checked when the pack was opened; one that is damaged since is passed over. */
const parsed = <T>(read: () => string | null, schema: z.ZodType<T>): T | null => {
  try {
    const text = read()
    return text === null ? null : schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
