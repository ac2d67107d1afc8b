import { ratioOf, type Figure, type Goal } from './figure'
import type { Spread } from './statistics'

const number = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)

const spread = ({ median, least, most }: Spread, unit: string): string =>
  `${number(median)} ${unit} (${number(least)}–${number(most)})`

const wordsOf = (goal: Goal, unit: string): string =>
  'times' in goal ? `≤ ${goal.times}×` : `≤ ${goal.atMost} ${unit}`

const rowOf = (figure: Figure): readonly string[] => {
  const { title, reference, measured, unit, goal } = figure
  const ratio = ratioOf(figure)
  if ('notMeasured' in measured || ratio === null) {
    return [title, 'not measured', reference, 'notMeasured' in measured ? measured.notMeasured : '', '', '']
  }
  const verdict =
    goal === null ? '' : `${wordsOf(goal, unit)}: ${isReached(goal, measured.ours, ratio) ? '' : 'not '}reached`
  return [title, spread(measured.ours, unit), reference, spread(measured.theirs, unit), `${ratio.toFixed(2)}×`, verdict]
}

const isReached = (goal: Goal, ours: Spread, ratio: number): boolean =>
  'times' in goal ? ratio <= goal.times : ours.median <= goal.atMost

/** The figures as one table of plain text: medians, in brackets the least and the most. */
export const tableOf = (figures: readonly Figure[]): string => {
  const rows = [['', 'Waymark', 'beside', '', 'ratio', 'goal'], ...figures.map(rowOf)]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
