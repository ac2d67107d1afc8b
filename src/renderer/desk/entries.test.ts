import { describe, expect, test } from 'vitest'
import { roles } from '@shared/features/accounts/accounts.contract'
import { entriesOf, routeOf } from './entries'

const pagesOf = (role: (typeof roles)[number]): readonly string[] => entriesOf[role].map(({ page }) => page)

describe('[T1.5] where people can go', () => {
  test('counters are for supervisors, who begin there, and for administrators', () => {
    expect(roles.filter((role) => pagesOf(role).includes('counters'))).toEqual(['supervisor', 'administrator'])
    expect(routeOf(entriesOf.supervisor[0])).toEqual({ page: 'counters' })
  })

  test('cases are for counsellors alone, who begin there', () => {
    expect(roles.filter((role) => pagesOf(role).includes('cases'))).toEqual(['counsellor'])
    expect(routeOf(entriesOf.counsellor[0])).toEqual({ page: 'cases' })
  })

  test('people, office, contacts, kiosk and packs are for administrators alone', () => {
    for (const page of ['accounts', 'site', 'contacts', 'kiosk', 'contentPacks'])
      expect(roles.filter((role) => pagesOf(role).includes(page))).toEqual(['administrator'])
  })

  test.each(roles)('a %s finds handouts, guidance and their own account, and nothing twice', (role) => {
    expect(pagesOf(role)).toEqual(expect.arrayContaining(['paper', 'guidance', 'me']))
    expect(new Set(pagesOf(role)).size).toBe(pagesOf(role).length)
  })
})
