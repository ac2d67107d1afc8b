import { expect, test } from 'vitest'
import { reachesFacingPage } from './facing-keys'

const plain = { control: false, alt: false, meta: false }

test.each([
  ['a letter', { ...plain, key: 'ښ' }],
  ['a letter behind AltGr', { ...plain, alt: true, control: true, key: '€' }],
  ['Tab', { ...plain, key: 'Tab' }],
  ['Escape', { ...plain, key: 'Escape' }],
  ['saving', { ...plain, control: true, key: 'Enter' }],
  ['pasting', { ...plain, control: true, key: 'V' }],
])('%s reaches the page', (_name, key) => {
  expect(reachesFacingPage(key)).toBe(true)
})

test.each([
  ['closing', { ...plain, control: true, key: 'w' }],
  ['quitting', { ...plain, control: true, key: 'q' }],
  ['reloading', { ...plain, control: true, key: 'R' }],
  ['reloading', { ...plain, key: 'F5' }],
  ['closing', { ...plain, alt: true, key: 'F4' }],
  ['going back', { ...plain, alt: true, key: 'ArrowLeft' }],
  ['the developer tools', { ...plain, control: true, key: 'I' }],
  ['the system', { ...plain, meta: true, key: 'd' }],
])('%s does not', (_name, key) => {
  expect(reachesFacingPage(key)).toBe(false)
})
