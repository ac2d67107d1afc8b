import type { CountedEvent, CounterRow } from '@shared/features/counters/counters.contract'
import type { MigrantLanguage } from '@shared/languages'

/** What is counted, in the order of the table's columns. */
export const countedKinds = [
  'visit',
  'read',
  'printed',
  'exercise',
  'feedback',
] as const satisfies readonly CountedEvent['kind'][]
export type Counts = Readonly<Record<CountedEvent['kind'], number>>

/** How often one text or exercise was opened and printed, whatever the language. */
export interface SubjectCounts {
  readonly subject: NonNullable<CounterRow['subject']>
  readonly opened: number
  readonly printed: number
}

/** One week of the kiosk. */
export interface WeekReport {
  /** Languages that were used, in the order asked for. */
  readonly languages: readonly { readonly language: MigrantLanguage; readonly counts: Counts }[]
  readonly totals: Counts
  /** Most opened first. */
  readonly subjects: readonly SubjectCounts[]
}

const sumOf = (rows: readonly CounterRow[], ...kinds: readonly CountedEvent['kind'][]): number =>
  rows.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0)

const countsOf = (rows: readonly CounterRow[]): Counts => ({
  visit: sumOf(rows, 'visit'),
  read: sumOf(rows, 'read'),
  printed: sumOf(rows, 'printed'),
  exercise: sumOf(rows, 'exercise'),
  feedback: sumOf(rows, 'feedback'),
})

/** Weeks in which anything was counted, newest first; each is its Monday, ISO 8601. */
export const weeksIn = (rows: readonly CounterRow[]): readonly string[] =>
  [...new Set(rows.map(({ week }) => week))].sort().reverse()

/** Puts the lines of one week together. @param order all languages, as the table lists them */
export const reportOf = (rows: readonly CounterRow[], week: string, order: readonly MigrantLanguage[]): WeekReport => {
  const ofWeek = rows.filter((row) => row.week === week)
  const inLanguage = (language: MigrantLanguage) => ofWeek.filter((row) => row.language === language)
  const subjects = [...new Set(ofWeek.flatMap(({ subject }) => (subject === null ? [] : [subject])))]
  return {
    languages: order
      .filter((language) => inLanguage(language).length > 0)
      .map((language) => ({ language, counts: countsOf(inLanguage(language)) })),
    totals: countsOf(ofWeek),
    subjects: subjects
      .map((subject) => {
        const about = ofWeek.filter((row) => row.subject === subject)
        return { subject, opened: sumOf(about, 'read', 'exercise'), printed: sumOf(about, 'printed') }
      })
      .sort((a, b) => b.opened - a.opened || b.printed - a.printed || a.subject.localeCompare(b.subject, 'en')),
  }
}

/** The highest number in each column, to which its bars are drawn. */
export const highestOf = ({ languages }: WeekReport): Counts => {
  const highest = (kind: CountedEvent['kind']): number => Math.max(0, ...languages.map(({ counts }) => counts[kind]))
  return {
    visit: highest('visit'),
    read: highest('read'),
    printed: highest('printed'),
    exercise: highest('exercise'),
    feedback: highest('feedback'),
  }
}
