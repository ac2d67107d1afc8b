const day = 86_400_000

/** Names of weeks as ISO 8601 writes them: `2026-W47`. */
export const weekName = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/

/**
 * The ISO week of a moment, by the calendar and clock of this machine. Weeks begin on Monday; the week belongs to the
 * year in which its Thursday lies.
 */
export const isoWeek = (moment: Date): string => {
  const today = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())
  const thursday = new Date(today + (4 - (moment.getDay() || 7)) * day)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** The Monday with which a week begins, as an ISO 8601 day. @param week a `weekName` */
export const mondayOf = (week: string): string => {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  const fourth = Date.UTC(year, 0, 4) // always in the first week
  const weekday = new Date(fourth).getUTCDay() || 7
  return new Date(fourth + (1 - weekday + 7 * (number - 1)) * day).toISOString().slice(0, 10)
}
