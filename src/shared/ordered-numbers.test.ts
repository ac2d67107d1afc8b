import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitOrdered } from './ordered-numbers'

const orderedIn = (text: string): readonly string[] =>
  splitOrdered(text)
    .filter((part) => part.ordered)
    .map((part) => part.text)

describe('what is read in order is found in running text', () => {
  test.each([
    ['+355 4 123-456', 'اتصل بالرقم +355 4 123-456 غدا'],
    ['07:30', 'دروازہ 07:30 پر کھلتا ہے'],
    ['07:30', 'Come at 07:30, please.'],
    ['A-000-417', 'رقم الملف A-000-417.'],
    ['A-000-417', 'My number is No. A-000-417.'],
    ['A-000-417', 'the file (A-000-417)'],
    ['12/05/2024', 'په 12/05/2024 کې'],
    ['12.05.2024', 'Am 12.05.2024.'],
    ['(+93) 70 000 0000', 'زنگ بزنید: (+93) 70 000 0000، لطفاً'],
    ['070 000 0000', 'tel 070 000 0000'],
    ['+44 (0)20 5550 0123', 'اتصل +44 (0)20 5550 0123'],
    ['٠٧٠-١٢٣-٤٥٦', 'الهاتف ٠٧٠-١٢٣-٤٥٦.'],
    ['٠٧٠ ١٢٣ ٤٥٦٧', 'الهاتف ٠٧٠ ١٢٣ ٤٥٦٧ مساء'],
    ['۰۷:۳۰', 'ساعت ۰۷:۳۰ بیا'],
    ['۱۴۰۲-۰۵-۱۲', 'در ۱۴۰۲-۰۵-۱۲ آمدم'],
    ['১২/০৫/২০২৪', 'তারিখ ১২/০৫/২০২৪।'],
    ['০৭:৩০', 'সকাল ০৭:৩০ টায়'],
    ['*100#', 'اطلب *100# من الهاتف'],
    ['someone@example.org', 'البريد someone@example.org هنا'],
    ['https://example.org/a/7', 'انظر https://example.org/a/7 الآن'],
    ['10–12', 'من 10–12 يوما'],
  ])('%s', (wanted, text) => {
    expect(orderedIn(text)).toEqual([wanted])
  })

  test('two telephone numbers side by side stay two', () => {
    expect(orderedIn('اتصل +355 4 123 456 +355 4 123 457')).toEqual(['+355 4 123 456', '+355 4 123 457'])
  })

  test('a date and a time are two things', () => {
    expect(orderedIn('يوم 12/05/2024 07:30')).toEqual(['12/05/2024', '07:30'])
  })

  test('the end of a line ends a number', () => {
    expect(orderedIn('070 123\n456 7890 000')).toEqual(['456 7890 000'])
  })
})

describe('what cannot be turned around is left alone', () => {
  test.each([
    'Plain words, well-known ones; even a full stop.',
    'كلمات عادية، لا أرقام فيها',
    'عمري 34 سنة وعندي 3 أطفال',
    'عمري ٣٤ سنة',
    'آج 5 بجے',
    'পাঁচ ৫ দিন',
    'and/or (maybe) l’été — 50% of it',
    '3 4',
    '',
    '\n\n',
    '+ - ( ) : / . , # *',
    '😀 1 😀',
    `<script>alert('x')</script>`,
  ])('%j', (text) => {
    expect(orderedIn(text)).toEqual([])
  })
})

describe('a Latin phrase among right-to-left words', () => {
  test('keeps its words and its number together', () => {
    expect(orderedIn('أسكن في Hotel Example 12-B, room 7 قرب المحطة')).toEqual(['Hotel Example 12-B, room 7'])
  })

  test('is left alone when nothing in it is ordered', () => {
    expect(orderedIn('أسكن في Hotel Example قرب المحطة')).toEqual([])
  })

  test('is not looked for in a left-to-right line', () => {
    expect(orderedIn('I live in Hotel Example 12-B, room 7')).toEqual(['12-B'])
  })
})

describe('for any text', () => {
  const alphabet = fc.constantFrom(...('aZé0179٣۴৫+-–()./:,#*@ \u00a0\nسگক😀\u200f\u202b\0<&"'.match(/./gsu) ?? []))
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: alphabet, maxLength: 80 }))

  test('the parts joined are the text, none is empty, and plain parts never touch', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = splitOrdered(text)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.every((part) => part.text.length > 0)).toBe(true)
        expect(parts.some((part, index) => !part.ordered && parts[index + 1]?.ordered === false)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('an ordered part is one line, begins and ends with no white space, and holds no right-to-left letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const part of orderedIn(text)) {
          expect(part.trim()).toBe(part)
          expect(part).not.toMatch(/\n|[\u0620-\u064a\u0671-\u06d3]/u)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['1', '1-', '1 ', 'a', 'a1-', '(1', '+1 ', '@a', '((((', 'س1-2 x '])(
    '200,000 characters of %j come back',
    (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length))
      expect(
        splitOrdered(text)
          .map((part) => part.text)
          .join('') === text,
      ).toBe(true)
    },
  )
})
