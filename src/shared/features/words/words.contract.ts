import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { taggedLanguage } from '../../language-schemas'
import type { LanguageList } from '../../languages'

/** Words of the interface by key, in groups of any depth. */
export interface Words {
  readonly [key: string]: string | Words
}

/** What the content pack in force brings for the words of windows. Empty without one. */
export interface PackWords {
  /** Languages that it adds. */
  readonly languages: LanguageList
  /** Its words in the language asked for, by namespace; they stand before the built-in ones, key by key. */
  readonly texts: Readonly<Record<string, Words>>
}

/** A namespace is the name of a file below `locales/<language>/`. */
export const namespaceName = /^[a-z][A-Za-z0-9]{0,59}$/

export const wordsContract = {
  ofPack: procedure(
    z.object({ language: taggedLanguage, namespaces: z.array(z.string().regex(namespaceName)).max(60).readonly() }),
  ).returns<PackWords>(),
}
