import { readdirSync } from 'node:fs'
import type { CounterRow } from '@shared/features/counters/counters.contract'
import { readWeek, subjectOf, type WeekCounts } from './counter-file'
import { mondayOf, weekName } from './iso-week'

/** Ten years. */
const mostWeeks = 520

/**
 * Reads the kiosk's counters for the desk: latest week first, then by language, kind and subject. What cannot be read is
 * left out and left alone: the files are the kiosk's. Never throws.
 */
export const readCounters = (folder: string): readonly CounterRow[] =>
  weeksIn(folder).flatMap((week) => rowsOf(week, countsOf(folder, week)))

const weeksIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((week) => weekName.test(week))
      .sort()
      .reverse()
      .slice(0, mostWeeks)
  } catch {
    return []
  }
}

const countsOf = (folder: string, week: string): WeekCounts | null => {
  try {
    return readWeek(folder, week)
  } catch {
    return null
  }
}

const rowsOf = (week: string, counts: WeekCounts | null): readonly CounterRow[] =>
  [...(counts?.events.values() ?? [])]
    .map(({ event, count }) => ({
      week: mondayOf(week),
      language: event.language,
      kind: event.kind,
      subject: subjectOf(event),
      count,
    }))
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))

const orderOf = ({ language, kind, subject }: CounterRow): string => [language, kind, subject ?? ''].join(' ')
