import type { Resource } from 'i18next'

/** English stands in for whatever is missing, so every window needs it at once: it is part of the page's own code. */
const english = import.meta.glob<Record<string, unknown>>('../../../resources/locales/en/*.json', {
  eager: true,
  import: 'default',
})

/** JSON of the other languages, by path. Bundled as one chunk per file and read when a language is first needed. */
const others = import.meta.glob<Record<string, unknown>>(
  ['../../../resources/locales/*/*.json', '!../../../resources/locales/en/*.json'],
  { import: 'default' },
)

/**
 * Reads the namespaces of a language. A namespace that the language does not have is left out; a test makes sure that
 * none is missing where people would see it.
 */
export const readNamespaces = async (language: string, namespaces: readonly string[]): Promise<Resource[string]> => {
  const read = namespaces.map(async (namespace): Promise<readonly (readonly [string, Record<string, unknown>])[]> => {
    const path = `../../../resources/locales/${language}/${namespace}.json`
    const texts = english[path] ?? (await others[path]?.())
    return texts ? [[namespace, texts]] : []
  })
  return Object.fromEntries((await Promise.all(read)).flat())
}
