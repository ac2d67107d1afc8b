import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'

const LANGUAGES = ['en', 'fr', 'ar', 'sq', 'ur', 'ps', 'bn', 'fa']

/** @param {string} path @returns {string} the version in the head of a content file */
const versionOf = (path) => /^version: *"?([^"\n]+)"?$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? ''

/** @param {unknown} texts @returns {string[]} dotted keys of a locale file, plural forms as one */
const keysOf = (texts, path = '') =>
  typeof texts === 'object' && texts !== null
    ? Object.entries(texts).flatMap(([key, value]) => keysOf(value, path === '' ? key : `${path}.${key}`))
    : [path.replace(/_(zero|one|two|few|many|other)$/, '')]

/** @param {string} language @param {string} content @returns {string[]} what a translator has to do in the texts */
const contentReport = (language, content) =>
  readdirSync(content, { withFileTypes: true })
    .filter((kind) => kind.isDirectory())
    .flatMap((kind) => readdirSync(join(content, kind.name)).map((id) => join(kind.name, id)))
    .flatMap((id) => {
      const [original, own] = ['en', language].map((name) => join(content, id, `${name}.md`))
      if (!existsSync(own)) return [`missing      ${id}`]
      return versionOf(own) === versionOf(original)
        ? []
        : [`out of date  ${id} (${versionOf(own)}, English ${versionOf(original)})`]
    })

/** @param {string} language @param {string} locales @returns {string[]} the same for the words of screens */
const localeReport = (language, locales) =>
  readdirSync(join(locales, 'en')).flatMap((file) => {
    const own = join(locales, language, file)
    if (!existsSync(own)) return [`missing      locales/${file}`]
    const [english, theirs] = [join(locales, 'en', file), own].map(
      (path) => new Set(keysOf(JSON.parse(readFileSync(path, 'utf8')))),
    )
    return [
      ...[...english].filter((key) => !theirs.has(key)).map((key) => `missing      ${file}: ${key}`),
      ...[...theirs].filter((key) => !english.has(key)).map((key) => `not needed   ${file}: ${key}`),
    ]
  })

/**
 * `npm run translations`: says, language by language, what is missing, out of date or no longer needed.
 * @param {readonly string[]} args languages to report on; all when there is none
 * @returns {number} 0: a report is no failure
 */
export const main = (args) => {
  for (const language of LANGUAGES.filter((name) => name !== 'en' && (args.length === 0 || args.includes(name)))) {
    const lines = [
      ...contentReport(language, join(root, 'resources/content')),
      ...localeReport(language, join(root, 'resources/locales')),
    ]
    console.log(`${language}: ${lines.length === 0 ? 'nothing to do' : `${lines.length} to do`}`)
    for (const line of lines) console.log(`  ${line}`)
  }
  return 0
}
