import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { isoWeek, mondayOf, weekName } from './iso-week'

describe('[T1.5] weeks', () => {
  test.each([
    ['2026-W47', 2026, 11, 22, '2026-11-16'],
    ['2026-W48', 2026, 11, 23, '2026-11-23'],
    // A year with 53 weeks, whose last one reaches into January.
    ['2026-W52', 2026, 12, 27, '2026-12-21'],
    ['2026-W53', 2026, 12, 28, '2026-12-28'],
    ['2026-W53', 2026, 12, 31, '2026-12-28'],
    ['2026-W53', 2027, 1, 1, '2026-12-28'],
    ['2026-W53', 2027, 1, 3, '2026-12-28'],
    ['2027-W01', 2027, 1, 4, '2027-01-04'],
    // A year whose first week begins in December.
    ['2025-W01', 2024, 12, 30, '2024-12-30'],
    ['2025-W01', 2025, 1, 5, '2024-12-30'],
    ['2024-W09', 2024, 2, 29, '2024-02-26'],
  ])('%s holds %i-%i-%i', (week, year, month, day, monday) => {
    for (const hour of [0, 12, 23]) expect(isoWeek(new Date(year, month - 1, day, hour, 59))).toBe(week)
    expect(mondayOf(week)).toBe(monday)
    expect(week).toMatch(weekName)
  })

  test.skipIf(process.platform === 'win32')('are those of the date command, over forty New Years', () => {
    const noons = Array.from({ length: 40 }, (_, number) => 2020 + number).flatMap((year) =>
      Array.from({ length: 14 }, (_, number) => new Date(year, 11, 25 + number, 12)),
    )
    const asked = noons.map((noon) => `@${noon.getTime() / 1000}`).join('\n')
    const said = execFileSync('date', ['-f', '-', '+%G-W%V'], { input: asked, encoding: 'utf8' })
    expect(noons.map((noon) => isoWeek(noon))).toEqual(said.trim().split('\n'))
  })

  test.each(['2026-W00', '2026-W54', '2026-W7', '2026-w07', '2026-W07.json', '../2026-W07', ''])(
    '%j is none',
    (name) => {
      expect(name).not.toMatch(weekName)
    },
  )
})
