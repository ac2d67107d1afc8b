import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inRepository } from '../setup/paths.mjs'
import { SetupProblem } from '../setup/problem.mjs'
import { pseudoContent, pseudoFacts, pseudoTexts } from './pseudo.mjs'

/** @type {readonly import('./pseudo.mjs').PseudoTag[]} */
const TAGS = ['qps-ploc', 'qps-plocm']

/** @param {string} path @returns {Promise<unknown>} */
const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'))

/** @param {string} path @param {string} text */
const write = async (path, text) => {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** @param {unknown} value @returns {string} */
const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`

/** @param {string} folder @returns {Promise<readonly string[]>} paths of its files, below it */
const filesBelow = async (folder) => {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = entries.map(async (entry) =>
    entry.isDirectory()
      ? (await filesBelow(join(folder, entry.name))).map((path) => join(entry.name, path))
      : [entry.name],
  )
  return (await Promise.all(found)).flat()
}

/**
 * Writes the two pseudo-languages as the source folder of a content pack.
 * @param {string} out a folder that is not there yet
 * @returns {Promise<number>} how many files it wrote
 * @throws {SetupProblem} when the folder is there
 */
export const writePseudo = async (out) => {
  if (await stat(out).catch(() => null)) throw new SetupProblem(`${out} is there already; name a folder that is not.`)
  const resources = inRepository('resources')
  const languages = /** @type {{ en: Record<string, unknown> }} */ (
    await readJson(join(resources, 'data/languages.json'))
  )
  const content = (await filesBelow(join(resources, 'content'))).filter((path) => path.endsWith('en.md'))
  const locales = await readdir(join(resources, 'locales/en'))
  for (const tag of TAGS) {
    for (const path of content) {
      const text = pseudoContent(tag, await readFile(join(resources, 'content', path), 'utf8'))
      await write(join(out, 'content', dirname(path), `${tag}.md`), text)
    }
    for (const name of locales) {
      const texts = pseudoTexts(tag, await readJson(join(resources, 'locales/en', name)))
      await write(join(out, 'locales', tag, name), asJson(texts))
    }
  }
  const facts = Object.fromEntries(TAGS.map((tag) => [tag, pseudoFacts(tag, languages.en)]))
  await write(join(out, 'data/languages.json'), asJson(facts))
  return TAGS.length * (content.length + locales.length) + 1
}
