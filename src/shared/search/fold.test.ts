import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from './fold'

const same = (one: string, other: string): void => {
  expect(one).not.toBe(other) // or the test would say nothing
  expect(foldForSearch(one)).toBe(foldForSearch(other))
}
const different = (one: string, other: string): void => expect(foldForSearch(one)).not.toBe(foldForSearch(other))

describe('[D.I] words as they are compared in a search', () => {
  test.each([
    ['Écoute', 'ecoute'],
    ['e\u0301coute', 'écoute'], // the accent as a sign of its own
    ['français', 'FRANCAIS'],
    ['œil', 'oeil'],
    ['Straße', 'strasse'],
    ['Shqipëria', 'shqiperia'],
    ['ﬁn', 'fin'],
    ['İzmir', 'izmir'],
  ])('Latin letters stand without their marks: %s = %s', (one, other) => same(one, other))

  test.each([
    ['صَمْتٌ', 'صمت'],
    ['صـــمت', 'صمت'],
    ['أسئلة', 'اسيله'],
    ['إحالة', 'احاله'],
    ['آمن', 'امن'],
    ['ٱلصمت', 'الصمت'],
    ['مسؤولية', 'مسووليه'],
    ['على', 'علي'],
    ['ﻻ', 'لا'], // a form of presentation
  ])('Arabic is found with and without diacritics and hamza: %s = %s', (one, other) => same(one, other))

  test.each([
    ['کتاب', 'كتاب'],
    ['فارسی', 'فارسي'],
    ['پښتۍ', 'پښتی'],
    ['ستړې', 'ستړي'],
    ['ہے', 'هے'],
    ['بھائی', 'بهايي'],
    ['ګواړم', 'گواړم'],
    ['میں', 'مین'],
    ['می‌شود', 'میشود'], // half-space
    ['خانهٔ', 'خانه'],
  ])('Urdu, Pashto and Farsi whatever the keyboard: %s = %s', (one, other) => same(one, other))

  test.each([
    ['সম\u09df', 'সম\u09af\u09bc'], // য় as one sign, and as letter and dot
    ['বা\u09dcি', 'বা\u09a1\u09bcি'],
    ['গা\u09dd', 'গা\u09a2\u09bc'],
    ['লো\u0995', 'ল\u09c7\u09be\u0995'], // ো in two halves
    ['র‌্যাব', 'র্যাব'], // with a joiner
    ['হঠা\u09a4\u09cd\u200d', 'হঠাৎ'], // as it was typed before ৎ had a code
  ])('Bengali is composed in one way: %s = %s', (one, other) => same(one, other))

  test('Bengali keeps its vowel signs and hasanta, Arabic its letters', () => {
    different('কাল', 'কল')
    different('কি', 'কী')
    different('বন্ধ', 'বনধ')
    different('ড়', 'ড')
    different('صمت', 'صوت')
    expect(foldForSearch('শক্তি')).toBe('শক্তি')
  })

  test('digits of every script are one', () => {
    expect(foldForSearch('٢٫٥ ۲٫۵ ২ २ ２ 𝟚')).toBe('2٫5 2٫5 2 2 2 2')
    expect(foldForSearch('০১২৩৪৫৬৭৮৯')).toBe('0123456789')
    expect(foldForSearch('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789')
    expect(foldForSearch('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789')
  })

  test('direction marks and soft hyphens are nothing', () => same('\u2068si\u00adlence\u2069', 'silence'))

  test('folding twice changes nothing more, whatever was typed', () => {
    const scripts = fc.constantFrom(...Array.from('éœßİﬁأإآٱىیېۍئےۓکةہۂھۀەؤـًٰٕ০৯য়ড়ঢ়োা্\u200d\u200cৎত٣۳ＡK№½Å\u0301\u0307'))
    const typed = fc.array(fc.oneof(scripts, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
    fc.assert(
      fc.property(typed, (parts) => {
        const once = foldForSearch(parts.join(''))
        expect(foldForSearch(once)).toBe(once)
      }),
      { numRuns: 500 },
    )
  })
})
