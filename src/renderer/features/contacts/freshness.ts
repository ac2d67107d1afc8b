import { contactFreshness, type Contact } from '@shared/features/contacts/contacts.contract'

const dayLength = 24 * 60 * 60 * 1000

/** The day it is where the machine stands, ISO 8601, e.g. `2026-11-22`. */
export const today = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** True when nobody has checked a contact for more days than it stays fresh. @param day ISO 8601 day it is */
export const isOverdue = ({ lastChecked }: Pick<Contact, 'lastChecked'>, day: string): boolean =>
  (Date.parse(day) - Date.parse(lastChecked)) / dayLength > contactFreshness
