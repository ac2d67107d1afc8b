import { describe, expect, test } from 'vitest'
import { formatDay, formatMoment, formatNumber } from './calendar'
import { builtInLanguages } from './languages'

describe('days as each language writes them', () => {
  test.each([
    ['en', '22 November 2026'],
    ['fr', '22 novembre 2026'],
    ['ar', '٢٢ نوفمبر ٢٠٢٦'],
    ['sq', '22 nëntor 2026'],
    ['ur', '22 نومبر 2026'],
    ['ps', '۲۲ نومبر ۲۰۲۶'],
    ['bn', '২২ নভেম্বর ২০২৬'],
    ['fa', '۲۲ نوامبر ۲۰۲۶'],
  ] as const)('%s', (language, written) => {
    expect(formatDay('2026-11-22', language)).toBe(written)
  })

  test.each(builtInLanguages)('%s has twelve months with names of their own', (language) => {
    const days = Array.from({ length: 12 }, (_, month) =>
      formatDay(`2026-${String(month + 1).padStart(2, '0')}-01`, language),
    )
    expect(new Set(days).size).toBe(12)
  })

  test('a day is the same day on every machine, a moment the day of the machine', () => {
    const zone = process.env.TZ
    try {
      process.env.TZ = 'America/New_York'
      expect(formatDay('2026-11-22', 'en')).toBe('22 November 2026')
      expect(formatDay('2026-11-22T02:00:00Z', 'en')).toBe('21 November 2026')
      expect(formatMoment('2026-11-22T02:05:00Z', 'en')).toBe('21 November 2026, 21:05')
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  test('what is no date is refused', () => {
    expect(() => formatDay('yesterday', 'en')).toThrow(RangeError)
  })
})

describe('numbers and times in the language’s digits', () => {
  test('numbers are not grouped', () => {
    expect(formatNumber(12345, 'en')).toBe('12345')
    expect(formatNumber(307, 'bn')).toBe('৩০৭')
    expect(formatNumber(307, 'ps')).toBe('۳۰۷')
    expect(formatNumber(307, 'ur')).toBe('307')
  })

  test('a time keeps its leading zero', () => {
    const local = '2026-11-22T07:05:00'
    expect(formatMoment(local, 'ar')).toBe('٢٢ نوفمبر ٢٠٢٦، ٠٧:٠٥')
    expect(formatMoment(local, 'fr')).toBe('22 novembre 2026, 07:05')
  })
})
