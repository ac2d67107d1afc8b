import { phaseLasts, type Moment } from './plan'

/** Milliseconds in which the figure draws together when muscles tense, and opens when they loosen; then it rests. */
const drawsTogether = 3_000
const opens = 6_000

const smallest = 0.42

/** Starts and ends without a jerk. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * Math.min(1, share))) / 2

/** From 0, breathed out or tense, to 1, full of air or loose. Never jumps where one phase gives way to the next. */
export const opennessAt = ({ phase, into }: Moment): number => {
  switch (phase) {
    case 'in':
      return eased(into / phaseLasts.in)
    case 'hold':
      return 1
    case 'out':
      return 1 - eased(into / phaseLasts.out)
    case 'tense':
      return 1 - eased(into / drawsTogether)
    case 'loose':
      return eased(into / opens)
  }
}

/** The CSS transform that shows it: a share of the figure's full size. */
export const transformAt = (moment: Moment): string =>
  `scale(${(smallest + (1 - smallest) * opennessAt(moment)).toFixed(4)})`
