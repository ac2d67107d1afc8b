import { expect, test } from 'vitest'
import { directionOfTyped, typedText } from './typed-text'

test('typed text runs as its letters do, and as its language does when they do not say', () => {
  expect(directionOfTyped('English after all', 'ur')).toBe('ltr')
  expect(directionOfTyped('ایک لفظ and more', 'ur')).toBe('rtl')
  expect(directionOfTyped('12/05/2024', 'ur')).toBe('rtl')
  expect(directionOfTyped('كلمة', 'en')).toBe('rtl')
  expect(directionOfTyped('', 'fa')).toBe('rtl')
})

test.each([
  ['Sample words', 'ur', 'ltr'],
  ['+355 4 123-456 at noon', 'fa', 'ltr'],
  ['Sample words', 'bn', 'ltr'],
] as const)('%s in a field of %s is set in the Latin face', (text, language, dir) => {
  expect(typedText(text, language)).toEqual({ lang: language, dir, 'data-letters': 'latin' })
})

test.each([
  ['پانی', 'ur', 'rtl'],
  ['Sample پانی words', 'ur', 'rtl'],
  ['+355 4 123-456', 'fa', 'rtl'],
  ['জল', 'bn', 'ltr'],
  ['জল', 'ur', 'ltr'],
  ['', 'ur', 'rtl'],
] as const)('%j in a field of %s keeps the faces of its language', (text, language, dir) => {
  expect(typedText(text, language)).toEqual({ lang: language, dir })
})
