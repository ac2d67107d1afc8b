import { parseArgs } from 'node:util'
import { packManifest, type PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { PackProblem } from './problem'

export interface PackOrder {
  readonly facts: PackFacts
  /** Folder that holds `content/`, `locales/`, `data/`. */
  readonly from: string
  /** Folder that the pack goes into. */
  readonly out: string
  /** File of the secret key, as `minisign -G` made it; null: leave the pack unsigned. */
  readonly key: string | null
}

const usage =
  'npm run content:pack -- --name demo --title "..." --sequence 2 --from FOLDER --out DIR [--key minisign.key] [--date 2031-02-03]'

/**
 * Reads the command line.
 * @param today day that stands in the pack when none is named, as `2031-02-03`
 * @throws PackProblem
 */
export const readOrder = (args: readonly string[], today: string): PackOrder => {
  const { name, title, sequence, date = today, from, out, key } = parse(args)
  const facts = packManifest
    .omit({ format: true, kind: true, files: true })
    .safeParse({ name, title, sequence: Number(sequence), date })
  const [issue] = facts.error?.issues ?? []
  if (issue !== undefined) throw new PackProblem(`${hints[String(issue.path[0])] ?? issue.message}\nUsage: ${usage}`)
  if (!facts.success || from === undefined || out === undefined) {
    throw new PackProblem(
      `Please name the folder to pack with --from and the one to write to with --out.\nUsage: ${usage}`,
    )
  }
  return { facts: facts.data, from, out, key: key ?? null }
}

const hints: Readonly<Record<string, string>> = {
  name: '--name takes 2 to 60 small letters, digits and hyphens, a letter first.',
  title: '--title takes a title for people, of at most 200 characters.',
  sequence: '--sequence takes a whole number above 0, higher than that of the pack before.',
  date: '--date takes a day like 2031-02-03.',
}

const text = { type: 'string' } as const
const options = { name: text, title: text, sequence: text, date: text, from: text, out: text, key: text }

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    throw new PackProblem(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  }
}
