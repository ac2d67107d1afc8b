import type { CountedEvent } from '@shared/features/counters/counters.contract'
import { forTheGroup, makeFolder } from '../../shared-folder/shared-files'
import { counted, nothingCounted, readWeek, setAside, sum, writeWeek, type WeekCounts } from './counter-file'
import { isoWeek } from './iso-week'

/** Calls `work` once, later; returns what calls it off. */
export type Later = (milliseconds: number, work: () => void) => () => void

const byTimer: Later = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

/** Least time between two writings, in milliseconds. */
const pause = 60_000

export interface CountersInput {
  /** Of the shared folder. */
  readonly folder: string
  /** By the clock on the wall: hour and week are those that people at the site would say. */
  readonly now: () => Date
  /** Told when counts could not be written; they are kept for the next time. */
  readonly report?: (problem: unknown) => void
  readonly later?: Later
}

/** Counts what happens at the kiosk, and knows of nobody. Neither `count` nor `flush` ever throws. */
export const createCounters = ({ folder, now, report, later = byTimer }: CountersInput) => {
  let waiting: ReadonlyMap<string, WeekCounts> = new Map()
  let callOff: (() => void) | null = null

  const writeOut = (week: string, counts: WeekCounts): void => {
    const before = readWeek(folder, week)
    if (before === null) setAside(folder, week)
    writeWeek(folder, week, sum(before ?? nothingCounted, counts))
  }

  const flush = (): void => {
    callOff?.()
    callOff = null
    if (waiting.size === 0) return
    try {
      makeFolder(folder, forTheGroup.folder)
      for (const [week, counts] of waiting) {
        writeOut(week, counts)
        waiting = new Map([...waiting].filter(([other]) => other !== week))
      }
    } catch (problem) {
      report?.(problem)
      schedule()
    }
  }

  const schedule = (): void => {
    callOff ??= later(pause, flush)
  }

  return {
    /** Counts one event in memory. It is on the disk within a minute. */
    count: (event: CountedEvent): void => {
      const moment = now()
      const week = isoWeek(moment)
      waiting = new Map(waiting).set(week, counted(waiting.get(week) ?? nothingCounted, event, moment.getHours()))
      schedule()
    },
    /** Writes what waits, at once: for the end of the kiosk. */
    flush,
  }
}
