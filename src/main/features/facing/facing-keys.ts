import type { Input } from 'electron'

/** Editing keys that work together with Ctrl. */
const editing = new Set([
  'a',
  'c',
  'v',
  'x',
  'z',
  'y',
  'Enter',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Control',
])

/** AltGr reaches programs as Ctrl and Alt together, or as Alt with a sign; both write letters. */
const writes = (key: string): boolean => Array.from(key).length === 1

/**
 * Says whether a key press may reach the migrant's page: everything that writes, moves or edits, and nothing that closes,
 * reloads or leaves it. The app's own keys are looked at before.
 */
export const reachesFacingPage = ({
  key,
  control,
  alt,
  meta,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean => {
  if (meta || /^F\d+$/.test(key) || key.startsWith('Browser')) return false
  if (alt) return writes(key) || key === 'Alt' || key === 'AltGraph'
  return !control || editing.has(key) || editing.has(key.toLowerCase())
}
