import type { Spread } from './statistics'

/** A figure of the table: what Waymark takes for something, beside what it is compared with. */
export interface Figure {
  readonly title: string
  readonly unit: 'ms' | 'MiB'
  readonly reference: string
  readonly measured: { readonly ours: Spread; readonly theirs: Spread } | { readonly notMeasured: string }
  /** What was asked for; null where the figure is only watched. */
  readonly goal: Goal | null
}

/** The most that a median may be: so many times the reference's, or so much in the figure's own unit. */
export type Goal = { readonly times: number } | { readonly atMost: number }

/** What every measurement is given. */
export interface BenchContext {
  /** Counted rounds. */
  readonly rounds: number
  /** Empty folder of its own, on the disk that the checkout lies on. Removed afterwards. */
  readonly folder: string
}

/** A measurement that gives one figure or several. */
export interface Measurement {
  /** Name for `--only`. */
  readonly name: string
  readonly run: (context: BenchContext) => Promise<readonly Figure[]>
}

/** Ratio of the medians; null when nothing was measured. */
export const ratioOf = ({ measured }: Figure): number | null =>
  'ours' in measured ? measured.ours.median / measured.theirs.median : null
