import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inRepository } from '../setup/paths.mjs'
import { SetupProblem, say } from '../setup/problem.mjs'
import { languagesIn, translationReport } from '../translations/report.mjs'
import { writePseudo } from '../translations/write-pseudo.mjs'

const USAGE = 'npm run translations [-- [--in FOLDER] [LANGUAGE ...]] or npm run translations -- --pseudo --out FOLDER'

/** @param {string} place as seen from where the person is: npm says where it was called @returns {string} */
const whole = (place) => resolve(process.env.INIT_CWD ?? process.cwd(), place)

/** @param {readonly string[]} args */
const read = (args) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { in: { type: 'string' }, pseudo: { type: 'boolean' }, out: { type: 'string' } },
      allowPositionals: true,
    })
    return { ...values, languages: positionals }
  } catch (error) {
    throw new SetupProblem(`${error instanceof Error ? error.message : String(error)} Use it so: ${USAGE}`)
  }
}

/**
 * `npm run translations`: says, language by language, what is missing, out of date, no longer needed, or has other
 * placeholders than English; of Waymark's own languages, or with `--in` of those that the source folder of a content pack
 * describes. With `--pseudo` it writes the pseudo-languages as such a folder.
 * @param {readonly string[]} args
 * @returns {Promise<number>} 0: a report is no failure
 */
export const main = async (args) => {
  const { in: folder, pseudo, out, languages } = read(args)
  if (pseudo === true) {
    if (out === undefined) throw new SetupProblem(`--pseudo wants to know where to: ${USAGE}`)
    say(`${await writePseudo(whole(out))} files in ${whole(out)}; npm run content:pack makes a pack of them`)
    return 0
  }
  const original = inRepository('resources')
  const translated = folder === undefined ? original : whole(folder)
  if (!existsSync(join(translated, 'data/languages.json')))
    throw new SetupProblem(`${translated} has no data/languages.json, which says what languages are in it.`)
  const known = languagesIn(translated)
  const unknown = languages.filter((language) => !known.includes(language))
  if (unknown.length > 0) throw new SetupProblem(`${unknown.join(', ')}: not among ${known.join(', ')}.`)
  for (const language of languages.length === 0 ? known : languages) {
    const lines = translationReport({ original, translated }, language)
    console.log(`${language}: ${lines.length === 0 ? 'nothing to do' : `${lines.length} to do`}`)
    for (const line of lines) console.log(`  ${line}`)
  }
  return 0
}
