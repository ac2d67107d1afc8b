import {
  IconAddressBook,
  IconBook2,
  IconChartBar,
  IconDeviceDesktop,
  IconFolder,
  IconHome,
  IconLanguage,
  IconLungs,
  IconPackage,
  IconPrinter,
  IconUser,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { Role } from '@shared/features/accounts/accounts.contract'
import type { Route } from './route'

/** A place that stands at the side of the desk. */
export interface Entry {
  readonly page: Exclude<Route['page'], 'case' | 'grid'>
  readonly icon: Icon
}

const paper: Entry = { page: 'paper', icon: IconPrinter }
const guidance: Entry = { page: 'guidance', icon: IconBook2 }
const exercises: Entry = { page: 'exercises', icon: IconLungs }
const reviews: Entry = { page: 'reviews', icon: IconLanguage }
const counters: Entry = { page: 'counters', icon: IconChartBar }
const me: Entry = { page: 'me', icon: IconUser }

/**
 * Where people can go, by role; the desk opens on the first. What is missing here is not hidden but refused: main decides
 * who may do what (`main/ipc/policy.ts`).
 */
export const entriesOf: Readonly<Record<Role, readonly [Entry, ...Entry[]]>> = {
  counsellor: [{ page: 'cases', icon: IconFolder }, paper, guidance, exercises, reviews, me],
  supervisor: [counters, paper, guidance, exercises, reviews, me],
  administrator: [
    { page: 'accounts', icon: IconUsers },
    { page: 'site', icon: IconHome },
    { page: 'contacts', icon: IconAddressBook },
    { page: 'kiosk', icon: IconDeviceDesktop },
    paper,
    { page: 'contentPacks', icon: IconPackage },
    reviews,
    counters,
    guidance,
    me,
  ],
}

/** The route of an entry. */
export const routeOf = ({ page }: Entry): Route => (page === 'guidance' ? { page, card: null } : { page })
