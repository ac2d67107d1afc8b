import { describe, expect, test } from 'vitest'
import { allowedKey } from './keys'

const press = (key: string, held: Partial<Parameters<typeof allowedKey>[0]> = {}): boolean =>
  allowedKey({ key, control: false, alt: false, meta: false, ...held })

describe('[D.K] keys at a kiosk', () => {
  test.each([
    'Tab',
    'Enter',
    ' ',
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  ])('%j moves about in the page', (key) => {
    expect(press(key)).toBe(true)
  })

  test.each(['a', 'R', 'é', '+', '0', 'پ', 'ক', '؟', 'Backspace', 'Delete'])('%j writes', (key) => {
    expect(press(key)).toBe(true)
  })

  test.each([
    ...Array.from({ length: 24 }, (_, number) => `F${number + 1}`),
    ...['Insert', 'Clear', '\u0000', '\u001b', 'ContextMenu', 'PrintScreen', 'Meta', 'Alt', 'Control'],
    ...['BrowserBack', 'BrowserHome', 'LaunchApplication1', 'Unidentified', 'Dead', '', 'tab', 'enter'],
  ])('%j is swallowed', (key) => {
    expect(press(key)).toBe(false)
  })

  test.each(['control', 'alt', 'meta'] as const)('nothing goes through while %s is held', (modifier) => {
    for (const key of ['Tab', 'Enter', ' ', 'ArrowLeft', 'Home', 'Escape', 'w', 'r']) {
      expect(press(key, { [modifier]: true })).toBe(false)
    }
  })
})
