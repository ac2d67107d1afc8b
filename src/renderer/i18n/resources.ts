import type { Resource } from 'i18next'

/** JSON of all languages, by path. Bundled as one chunk per file and read when a language is first needed. */
const files = import.meta.glob<{ default: Record<string, unknown> }>('../../../resources/locales/*/*.json')

/**
 * Reads the namespaces of a language. A namespace that the language does not have is left out; a test makes sure that
 * none is missing where people would see it.
 */
export const readNamespaces = async (language: string, namespaces: readonly string[]): Promise<Resource[string]> => {
  const read = namespaces.map(async (namespace): Promise<readonly (readonly [string, Record<string, unknown>])[]> => {
    const load = files[`../../../resources/locales/${language}/${namespace}.json`]
    return load ? [[namespace, (await load()).default]] : []
  })
  return Object.fromEntries((await Promise.all(read)).flat())
}
