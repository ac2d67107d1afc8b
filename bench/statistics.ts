/** What several runs of the same thing came to. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
  readonly samples: readonly number[]
}

/** @throws RangeError without samples */
export const spreadOf = (samples: readonly number[]): Spread => {
  const sorted = [...samples].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]]
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined || least === undefined || most === undefined) {
    throw new RangeError('no samples')
  }
  return { median: (low + high) / 2, least, most, samples }
}

/**
 * Runs ours and each reference in turn, so that whatever else the machine does weighs on both. One round ahead of the
 * counted ones warms caches up.
 * @param rounds how often each is measured
 * @returns samples of each, in the order of the rounds
 */
export const inTurns = async <Name extends string, Sample>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<Sample>>>,
): Promise<Readonly<Record<Name, readonly Sample[]>>> => {
  const names = Object.keys(measures) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as Sample[]])) as Record<Name, Sample[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const sample = await measures[name]()
      if (round > 0) samples[name].push(sample)
    }
  }
  return samples
}

/** Milliseconds that something took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
