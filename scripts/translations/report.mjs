import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} path @returns {unknown} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** @param {string} path @returns {string} the version in the head of a content file */
const versionOf = (path) => /^version: *"?([^"\n]+)"?$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? ''

/** @param {string} text @returns {string} its placeholders, sorted */
const placeholdersOf = (text) => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort().join(' ')

/** @param {unknown} texts @returns {Map<string, string>} the texts of a locale file by dotted keys, plural forms as one */
const textsOf = (texts, path = '') =>
  typeof texts === 'object' && texts !== null
    ? new Map(
        Object.entries(texts).flatMap(([key, value]) => [...textsOf(value, path === '' ? key : `${path}.${key}`)]),
      )
    : new Map([[path.replace(/_(zero|one|two|few|many|other)$/, ''), String(texts)]])

/** Read at the desk, by counsellors. */
const COUNSELLORS_KIND = 'guidance/'

/** @param {Places} places @param {string} language @returns {boolean} whether the desk is there in it as well */
const isDeskLanguage = ({ translated }, language) => {
  const facts = /** @type {Record<string, { desk: boolean }>} */ (readJson(join(translated, 'data/languages.json')))
  return facts[language]?.desk === true
}

/** @param {string} folder @returns {readonly string[]} `handout/rights`, `guidance/silence`... */
const idsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((kind) => kind.isDirectory())
    .flatMap((kind) => readdirSync(join(folder, kind.name)).map((id) => `${kind.name}/${id}`))

/** @param {Places} places @param {string} language @param {boolean} forDesk @returns {readonly string[]} */
const contentReport = ({ original, translated }, language, forDesk) =>
  idsIn(join(original, 'content')).flatMap((id) => {
    if (!forDesk && id.startsWith(COUNSELLORS_KIND)) return []
    const english = join(original, 'content', id, 'en.md')
    const own = join(translated, 'content', id, `${language}.md`)
    if (!existsSync(own)) return [`missing      ${id}`]
    const [theirs, ours] = [versionOf(own), versionOf(english)]
    return theirs === ours ? [] : [`out of date  ${id} (${theirs}, English ${ours})`]
  })

/** @param {string} locales @returns {readonly string[]} the files that all of its languages have: what people who came read */
const inEveryLanguage = (locales) => {
  const [first = [], ...others] = readdirSync(locales).map((language) => readdirSync(join(locales, language)))
  return first.filter((file) => others.every((files) => files.includes(file)))
}

/** @param {Places} places @param {string} language @param {boolean} forDesk @returns {readonly string[]} */
const localeReport = ({ original, translated }, language, forDesk) => {
  const forMigrants = inEveryLanguage(join(original, 'locales'))
  return readdirSync(join(original, 'locales/en')).flatMap((file) => {
    if (!forDesk && !forMigrants.includes(file)) return []
    const own = join(translated, 'locales', language, file)
    if (!existsSync(own)) return [`missing      locales/${file}`]
    const english = textsOf(readJson(join(original, 'locales/en', file)))
    const theirs = textsOf(readJson(own))
    return [
      ...[...english.keys()].filter((key) => !theirs.has(key)).map((key) => `missing      ${file}: ${key}`),
      ...[...theirs].flatMap(([key, text]) => {
        const written = english.get(key)
        if (written === undefined) return [`not needed   ${file}: ${key}`]
        const [wanted, found] = [placeholdersOf(written), placeholdersOf(text)]
        return wanted === found ? [] : [`placeholders ${file}: ${key} has "${found}" for "${wanted}"`]
      }),
    ]
  })
}

/**
 * @typedef {object} Places
 * @property {string} original folder with the English texts (`content/`, `locales/en/`)
 * @property {string} translated folder with the translations, in the same layout; the same one for Waymark's own
 */

/**
 * What a translator has to do in one language.
 * @param {Places} places
 * @param {string} language
 * @returns {readonly string[]} a line each; empty when there is nothing to do
 */
export const translationReport = (places, language) => {
  const forDesk = isDeskLanguage(places, language)
  return [...contentReport(places, language, forDesk), ...localeReport(places, language, forDesk)]
}

/**
 * @param {string} folder with `data/languages.json`
 * @returns {readonly string[]} the languages that it describes, English left out
 */
export const languagesIn = (folder) =>
  Object.keys(/** @type {object} */ (readJson(join(folder, 'data/languages.json')))).filter((tag) => tag !== 'en')
