import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { eventOnFile, type CountedEvent } from '@shared/features/counters/counters.contract'
import { forTheGroup, readSmallFile, writeShared } from '../../shared-folder/shared-files'
import { weekName } from './iso-week'

/* One file a week. What happened is summed over the whole week, and only visits are summed by the hour of the day, over
   the week and over all languages. Never the two together: in a quiet corridor 'Pashto, complaint, Tuesday at two' would
   name somebody. Entries are sorted, so that their order tells nothing either. */

/** Different things counted in a week. All texts in all languages, read and printed, come to far less. */
const mostEntries = 3000
/** Bytes; well over what the entries can come to. */
const largest = 1_000_000
const amount = z.number().int().min(1).max(1_000_000_000)

const weekFile = z.strictObject({
  format: z.literal(1),
  week: z.string().regex(weekName),
  events: z.array(z.strictObject({ event: eventOnFile, count: amount })).max(mostEntries),
  /** Visits by the hour of the day in which they began, 0 to 23. */
  visitsByHour: z.record(z.string().regex(/^(?:\d|1\d|2[0-3])$/), amount),
})

/** The counts of one week, or what came to them. */
export interface WeekCounts {
  /** By `keyOf` the event. */
  readonly events: ReadonlyMap<string, { readonly event: CountedEvent; readonly count: number }>
  readonly visitsByHour: ReadonlyMap<number, number>
}

export const nothingCounted: WeekCounts = { events: new Map(), visitsByHour: new Map() }

/** One more event. Past the limit only events that were counted before still are. @param hour of the day, 0 to 23 */
export const counted = (counts: WeekCounts, event: CountedEvent, hour: number): WeekCounts =>
  sum(counts, {
    events: new Map([[keyOf(event), { event, count: 1 }]]),
    visitsByHour: new Map(event.kind === 'visit' ? [[hour, 1]] : []),
  })

/** Adds two counts up. */
export const sum = (one: WeekCounts, other: WeekCounts): WeekCounts => {
  const events = new Map(one.events)
  for (const [key, { event, count }] of other.events) {
    const before = events.get(key)
    if (before || events.size < mostEntries) events.set(key, { event, count: (before?.count ?? 0) + count })
  }
  const visitsByHour = new Map(one.visitsByHour)
  for (const [hour, count] of other.visitsByHour) visitsByHour.set(hour, (visitsByHour.get(hour) ?? 0) + count)
  return { events, visitsByHour }
}

/** What an event counts as. Built from its parts alone, so that nothing else of the object gets into a file. */
const keyOf = (event: CountedEvent): string => JSON.stringify(partsOf(event))

const partsOf = (event: CountedEvent): readonly string[] => [event.kind, event.language, subjectOf(event) ?? '']

/** The text or the exercise; null where there is none. */
export const subjectOf = (event: CountedEvent) =>
  'id' in event ? event.id : 'exercise' in event ? event.exercise : null

export const weekPath = (folder: string, week: string): string => join(folder, `${week}.json`)

/**
 * Reads a week.
 * @returns null when there is a file that is none of a week: damaged, too large, or of a newer version
 * @throws the file system's error
 */
export const readWeek = (folder: string, week: string): WeekCounts | null => {
  const file = readSmallFile(weekPath(folder, week), largest)
  if (file.state === 'missing') return nothingCounted
  const content = file.state === 'read' ? weekFile.safeParse(parseJson(file.text)).data : undefined
  if (content?.week !== week) return null
  return {
    events: new Map(content.events.map((entry) => [keyOf(entry.event), entry])),
    visitsByHour: new Map(Object.entries(content.visitsByHour).map(([hour, count]) => [Number(hour), count])),
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Replaces a week's file in one step. @throws the file system's error */
export const writeWeek = (folder: string, week: string, counts: WeekCounts): void => {
  const sorted = [...counts.events].sort(([one], [other]) => (one < other ? -1 : 1))
  const hours = [...counts.visitsByHour].sort(([one], [other]) => one - other)
  const content = weekFile.parse({
    format: 1,
    week,
    events: sorted.map(([, entry]) => entry),
    visitsByHour: Object.fromEntries(hours),
  })
  writeShared(weekPath(folder, week), `${JSON.stringify(content)}\n`, forTheGroup.file)
}

/** Puts a file that cannot be read out of the way, in the place of an earlier one of that week. */
export const setAside = (folder: string, week: string): void => {
  renameSync(weekPath(folder, week), `${weekPath(folder, week)}.damaged`)
}
