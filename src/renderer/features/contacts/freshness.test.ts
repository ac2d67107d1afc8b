import { describe, expect, test } from 'vitest'
import { isOverdue, today } from './freshness'

describe('[G.C] how fresh a contact is', () => {
  test.each([
    ['2026-11-22', '2026-11-22', false],
    ['2026-08-24', '2026-11-22', false], // 90 days
    ['2026-08-23', '2026-11-22', true], // 91 days
    ['2025-12-31', '2026-01-01', false],
    ['2027-01-01', '2026-11-22', false],
  ])('checked on %s and seen on %s: overdue is %s', (lastChecked, day, overdue) => {
    expect(isOverdue({ lastChecked }, day)).toBe(overdue)
  })

  test('the day is the one of the place, not of Greenwich', () => {
    expect(today(new Date(2026, 0, 5, 0, 10))).toBe('2026-01-05')
    expect(today(new Date(2026, 10, 22, 23, 50))).toBe('2026-11-22')
  })
})
