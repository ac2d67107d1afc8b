import type { Input } from 'electron'

/** Keys a page of the kiosk needs beside those that write. Everything else (reload, zoom, devtools, close, quit) is swallowed. */
const allowed = new Set([
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
  'Escape',
  'Shift',
  'Backspace',
  'Delete',
])

/** A letter, a digit or a sign: somebody writes feedback. Alone they do nothing but write. */
const writes = /^[^\p{Cc}\p{Cs}]$/u

/** Says whether a key press may reach the kiosk's page. */
export const allowedKey = ({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean =>
  !control && !alt && !meta && (allowed.has(key) || writes.test(key))
