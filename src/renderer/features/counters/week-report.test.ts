import { describe, expect, test } from 'vitest'
import type { CounterRow } from '@shared/features/counters/counters.contract'
import { builtInLanguages } from '@shared/languages'
import { highestOf, reportOf, weeksIn } from './week-report'

const week = '2026-11-16'
const rows: readonly CounterRow[] = [
  { week, language: 'ur', kind: 'visit', subject: null, count: 4 },
  { week, language: 'ur', kind: 'read', subject: 'handout/rights', count: 3 },
  { week, language: 'ur', kind: 'read', subject: 'handout/options', count: 5 },
  { week, language: 'ur', kind: 'printed', subject: 'handout/rights', count: 2 },
  { week, language: 'fr', kind: 'visit', subject: null, count: 1 },
  { week, language: 'fr', kind: 'read', subject: 'handout/rights', count: 1 },
  { week, language: 'fr', kind: 'exercise', subject: 'breathing', count: 7 },
  { week, language: 'fr', kind: 'feedback', subject: null, count: 1 },
  { week: '2026-12-28', language: 'bn', kind: 'visit', subject: null, count: 90 },
  { week: '2026-11-09', language: 'ur', kind: 'visit', subject: null, count: 11 },
]

describe('[T1.5] a week of the kiosk', () => {
  const report = reportOf(rows, week, builtInLanguages)

  test('weeks come newest first, each once', () => {
    expect(weeksIn(rows)).toEqual(['2026-12-28', '2026-11-16', '2026-11-09'])
    expect(weeksIn([])).toEqual([])
  })

  test('adds up by language, in the order asked for, without the other weeks', () => {
    expect(report.languages).toEqual([
      { language: 'fr', counts: { visit: 1, read: 1, printed: 0, exercise: 7, feedback: 1 } },
      { language: 'ur', counts: { visit: 4, read: 8, printed: 2, exercise: 0, feedback: 0 } },
    ])
    expect(report.totals).toEqual({ visit: 5, read: 9, printed: 2, exercise: 7, feedback: 1 })
    expect(reportOf(rows, week, ['ur', 'fr']).languages.map(({ language }) => language)).toEqual(['ur', 'fr'])
  })

  test('adds up by text and exercise over all languages, most opened first', () => {
    expect(report.subjects).toEqual([
      { subject: 'breathing', opened: 7, printed: 0 },
      { subject: 'handout/options', opened: 5, printed: 0 },
      { subject: 'handout/rights', opened: 4, printed: 2 },
    ])
  })

  test('knows what the bars are drawn to, and that an empty week has none', () => {
    expect(highestOf(report)).toEqual({ visit: 4, read: 8, printed: 2, exercise: 7, feedback: 1 })
    const empty = reportOf(rows, '2026-01-05', builtInLanguages)
    expect(empty).toEqual({ languages: [], totals: expect.objectContaining({ visit: 0 }) as unknown, subjects: [] })
    expect(highestOf(empty).visit).toBe(0)
  })
})
