import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CountedEvent } from '@shared/features/counters/counters.contract'
import { folderForTest } from '../../shared-folder/testing/fictional-site'
import { createCounters } from './counters'
import { readCounters } from './read-counters'

const visit: CountedEvent = { kind: 'visit', language: 'ps' }
const read: CountedEvent = { kind: 'read', language: 'ps', id: 'handout/rights' }
const printed: CountedEvent = { kind: 'printed', language: 'fr', id: 'handout/rights' }

/** Counters over a folder, with a clock and a timer to turn. */
const counting = (folder = join(folderForTest(), 'counters')) => {
  let moment = new Date(2026, 10, 22, 14, 37, 12)
  let due: (() => void) | null = null
  const pauses: number[] = []
  const problems: unknown[] = []
  const counters = createCounters({
    folder,
    now: () => moment,
    report: (problem) => problems.push(problem),
    later: (milliseconds, work) => {
      pauses.push(milliseconds)
      due = work
      return () => (due = null)
    },
  })
  return {
    folder,
    ...counters,
    problems,
    pauses,
    at: (...parts: [number, number, number, number?, number?]) => (moment = new Date(...parts)),
    minute: () => {
      const work = due
      due = null
      work?.()
    },
  }
}
const row = (week: string, event: CountedEvent, count: number) => ({
  week,
  language: event.language,
  kind: event.kind,
  subject: 'id' in event ? event.id : 'exercise' in event ? event.exercise : null,
  count,
})

describe('[T1.5] counting at the kiosk', () => {
  test('adds up by week, language, kind and subject', () => {
    const { count, flush, folder } = counting()
    const breathing: CountedEvent = { kind: 'exercise', language: 'ps', exercise: 'breathing' }
    const feedback: CountedEvent = { kind: 'feedback', language: 'ps' }
    for (const event of [visit, read, printed, read, visit, breathing, feedback]) count(event)
    flush()
    expect(readCounters(folder)).toEqual([
      row('2026-11-16', printed, 1),
      row('2026-11-16', breathing, 1),
      row('2026-11-16', feedback, 1),
      row('2026-11-16', read, 2),
      row('2026-11-16', visit, 2),
    ])
    expect(readdirSync(folder)).toEqual(['2026-W47.json'])
  })

  test('goes on where an earlier run ended', () => {
    const first = counting()
    first.count(visit)
    first.flush()
    const second = counting(first.folder)
    second.count(visit)
    second.count(read)
    second.flush()
    expect(readCounters(first.folder)).toEqual([row('2026-11-16', read, 1), row('2026-11-16', visit, 2)])
  })

  test('begins a new week on Monday, also over New Year', () => {
    const { count, flush, folder, at } = counting()
    at(2026, 11, 31, 23, 59)
    count(visit)
    at(2027, 0, 1, 0, 0)
    count(visit)
    at(2027, 0, 3, 23, 59)
    count(read)
    at(2027, 0, 4, 0, 0)
    count(visit)
    flush()
    expect(readdirSync(folder).sort()).toEqual(['2026-W53.json', '2027-W01.json'])
    expect(readCounters(folder)).toEqual([
      row('2027-01-04', visit, 1),
      row('2026-12-28', read, 1),
      row('2026-12-28', visit, 2),
    ])
  })

  test('writes at most once a minute, and at the end', () => {
    const { count, minute, flush, folder, pauses } = counting()
    count(visit)
    count(visit)
    expect(readCounters(folder)).toEqual([])
    expect(pauses).toEqual([60_000])
    minute()
    expect(readCounters(folder)).toEqual([row('2026-11-16', visit, 2)])
    minute()
    expect(pauses).toEqual([60_000])
    count(visit)
    expect(pauses).toEqual([60_000, 60_000])
    flush()
    expect(readCounters(folder)).toEqual([row('2026-11-16', visit, 3)])
    minute()
    expect(readCounters(folder)).toEqual([row('2026-11-16', visit, 3)])
  })
})

describe('[T1.5] what a file of counters tells', () => {
  const contentOf = (folder: string): string => readFileSync(join(folder, '2026-W47.json'), 'utf8')

  test('is no order: two kinds in one hour leave the same bytes either way round', () => {
    const [one, other, more] = [counting(), counting(), counting()]
    for (const event of [visit, read, printed]) one.count(event)
    for (const event of [printed, read, visit]) other.count(event)
    for (const event of [visit, read, printed, read]) more.count(event)
    for (const { flush } of [one, other, more]) flush()
    expect(contentOf(one.folder)).toBe(contentOf(other.folder))
    expect(contentOf(one.folder)).not.toBe(contentOf(more.folder))
  })

  test('is neither the day nor the minute, and an hour for visits alone', () => {
    const [tuesday, friday, evening] = [counting(), counting(), counting()]
    tuesday.at(2026, 10, 17, 9, 2)
    friday.at(2026, 10, 20, 9, 58)
    evening.at(2026, 10, 20, 21, 58)
    for (const { count, flush } of [tuesday, friday, evening]) {
      for (const event of [visit, read]) count(event)
      flush()
    }
    expect(contentOf(tuesday.folder)).toBe(contentOf(friday.folder))
    expect(contentOf(tuesday.folder)).not.toBe(contentOf(evening.folder))
    expect(JSON.parse(contentOf(tuesday.folder))).toEqual({
      format: 1,
      week: '2026-W47',
      events: [
        { event: read, count: 1 },
        { event: visit, count: 1 },
      ],
      visitsByHour: { 9: 1 },
    })
  })

  test('is nothing that came along with an event', () => {
    const { count, flush, folder } = counting()
    const withMore = { ...read, name: 'Fictional Person' }
    count(withMore)
    flush()
    expect(contentOf(folder)).toContain('handout/rights')
    expect(contentOf(folder)).not.toContain('Fictional')
  })

  test.skipIf(process.platform === 'win32')('is for the account and its group', () => {
    const { count, flush, folder } = counting()
    count(visit)
    flush()
    expect((statSync(join(folder, '2026-W47.json')).mode & 0o777).toString(8)).toBe('640')
  })
})

describe('[T1.5] counters when something is wrong', () => {
  const damages: readonly (readonly [string, (good: string) => string])[] = [
    ['cut short', (good) => good.slice(0, -9)],
    ['of a newer format', (good) => good.replace('"format":1', '"format":2')],
    ['with a negative count', (good) => good.replace('"count":1', '"count":-1')],
    ['of another week', (good) => good.replace('W47', 'W46')],
    ['far too large', (good) => good + ' '.repeat(1_000_000)],
  ]
  test.each(damages)('a file %s is set aside, and counting goes on', (_how, damage) => {
    const { count, flush, folder, problems } = counting()
    const path = join(folder, '2026-W47.json')
    count(visit)
    flush()
    const good = readFileSync(path, 'utf8')
    expect(damage(good)).not.toBe(good)
    writeFileSync(path, damage(good))
    expect(readCounters(folder)).toEqual([])
    expect(readFileSync(path, 'utf8')).toBe(damage(good))
    count(read)
    flush()
    expect(readCounters(folder)).toEqual([row('2026-11-16', read, 1)])
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(damage(good))
    expect(problems).toEqual([])
  })

  test('a week that cannot be read hides no other one', () => {
    const { count, flush, folder, at } = counting()
    count(visit)
    at(2026, 10, 23)
    count(read)
    flush()
    expect(readCounters(folder)).toHaveLength(2)
    writeFileSync(join(folder, '2026-W47.json'), 'torn')
    mkdirSync(join(folder, '2026-W46.json'))
    writeFileSync(join(folder, 'notes.json'), '{}')
    expect(readCounters(folder)).toEqual([row('2026-11-23', read, 1)])
  })

  test('what cannot be written waits, is told, and is written later', () => {
    const { count, flush, minute, folder, problems } = counting()
    writeFileSync(folder, 'a file where the folder should be')
    count(visit)
    expect(() => {
      flush()
    }).not.toThrow()
    expect(problems).toHaveLength(1)
    count(visit)
    rmSync(folder)
    minute()
    expect(readCounters(folder)).toEqual([row('2026-11-16', visit, 2)])
    flush()
    expect(readCounters(folder)).toEqual([row('2026-11-16', visit, 2)])
  })

  test('names made up by a page that was taken over do not fill the disk', () => {
    const { count, flush, folder } = counting()
    for (let number = 0; number < 4000; number++) count({ ...read, id: `handout/invented-${number}` })
    count({ ...read, id: 'handout/invented-0' })
    flush()
    const rows = readCounters(folder)
    expect(rows).toHaveLength(3000)
    expect(rows.find(({ subject }) => subject === 'handout/invented-0')?.count).toBe(2)
    expect(statSync(join(folder, '2026-W47.json')).size).toBeLessThan(1_000_000)
  })
})
