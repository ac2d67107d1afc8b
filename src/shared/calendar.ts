import { factsOf, type MigrantLanguage } from './languages'

/**
 * Numbers, days and moments as each language writes them. The names are here and not asked of `Intl`: Chromium ships
 * without Pashto and Albanian and would quietly write English, and two releases of it do not write the same.
 */

/**
 * Writes Latin digits as the ones readers of the language expect, and leaves everything else as it is: the version `1.0` is
 * `১.০` in Bengali.
 */
export const inDigitsOf = (language: MigrantLanguage, latin: string): string => {
  const zero = factsOf(language).zero.codePointAt(0) ?? 0
  return latin.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)))
}

/** Writes a whole number with the digits readers of the language expect, e.g. 3 as `৩` in Bengali. */
export const formatNumber = (value: number, language: MigrantLanguage): string => inDigitsOf(language, value.toFixed(0))

/** A day without a time is that day wherever the machine stands; a moment is the day it is there. */
const dateOf = (iso: string): Date => {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return day === null ? new Date(iso) : new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]))
}

const dayOfDate = (date: Date, language: MigrantLanguage): string => {
  const month = factsOf(language).months[date.getMonth()]
  if (month === undefined) throw new RangeError('not a date')
  return `${formatNumber(date.getDate(), language)} ${month} ${formatNumber(date.getFullYear(), language)}`
}

/**
 * Writes a calendar day, e.g. `22 November 2026`.
 * @param iso an ISO 8601 date, or a date-time, which is shown as the day in the machine's time zone
 * @throws RangeError when it is neither
 */
export const formatDay = (iso: string, language: MigrantLanguage): string => dayOfDate(dateOf(iso), language)

/**
 * Writes day and time of day on the 24-hour clock, e.g. `22 November 2026, 07:30`, in the machine's time zone.
 * @param iso an ISO 8601 date-time
 * @throws RangeError when it is none
 */
export const formatMoment = (iso: string, language: MigrantLanguage): string => {
  const date = dateOf(iso)
  const time = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${dayOfDate(date, language)}${factsOf(language).comma} ${inDigitsOf(language, time)}`
}
