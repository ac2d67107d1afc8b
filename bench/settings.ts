import { parseArgs } from 'node:util'

/** Fewest rounds from which a median says something. */
const fewestRounds = 5

export interface Settings {
  /** Where the figures go as JSON, beside the table. */
  readonly json: string | null
  readonly rounds: number
  /** Names of the measurements that are wanted; null: all. */
  readonly only: readonly string[] | null
}

/**
 * Reads the command line.
 * @param known names of the measurements
 * @throws Error with a sentence for whoever typed it
 */
export const readSettings = (args: readonly string[], known: readonly string[]): Settings => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, rounds: { type: 'string' }, only: { type: 'string' } },
  })
  const rounds = Number(values.rounds ?? '7')
  if (!Number.isInteger(rounds) || rounds < fewestRounds) {
    throw new Error(`--rounds needs a whole number from ${fewestRounds} on.`)
  }
  const only = values.only?.split(',') ?? null
  const strange = only?.find((name) => !known.includes(name))
  if (strange !== undefined) throw new Error(`--only knows ${known.join(', ')}, and no ${strange}.`)
  return { json: values.json ?? null, rounds, only }
}
