import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DemoProblem } from './problem'

export interface DemoArguments {
  /** Folder for everything that the demo leaves; absolute. */
  readonly out: string
  /** A story file to run alone, as it was typed; null: the story of each language. */
  readonly story: string | null
}

/**
 * Reads the demo's command line.
 * @param args what stands after the program's name
 * @throws DemoProblem for an unknown switch or one without its value
 */
export const readArguments = (args: readonly string[]): DemoArguments => {
  try {
    const { values } = parseArgs({
      // `node scripts/demo.mjs -- --out DIR` hands the two dashes on, `npm run` takes them away.
      args: args.filter((arg) => arg !== '--'),
      options: { out: { type: 'string', default: 'out/demo' }, story: { type: 'string' } },
      allowPositionals: false,
    })
    return { out: resolve(values.out), story: values.story ?? null }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new DemoProblem(`npm run demo takes --out DIR and --story FILE: ${reason}`)
  }
}
