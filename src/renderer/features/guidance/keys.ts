/** What the keyboard can do to a list of results while the search field has the focus. */
export type ListKey = 'next' | 'previous' | 'open'

const listKeys: ReadonlyMap<string, ListKey> = new Map([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Enter', 'open'],
])

/** What a key does to the list; null when it belongs to the field. While letters are being composed, all do. */
export const listKeyOf = (event: Pick<KeyboardEvent, 'key' | 'isComposing'>): ListKey | null =>
  event.isComposing ? null : (listKeys.get(event.key) ?? null)

/** The place in the list after a step, round from the end to the beginning and back; 0 in an empty list. */
export const stepped = (place: number, step: 'next' | 'previous', length: number): number =>
  length === 0 ? 0 : (place + (step === 'next' ? 1 : -1) + length) % length

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** The key `/`, also where an Arabic keyboard has a letter in its place. Ctrl+/ and its like are somebody else's. */
export const asksForSearch = ({ key, code, ctrlKey, altKey, metaKey }: Pressed): boolean =>
  !ctrlKey && !altKey && !metaKey && (key === '/' || (code === 'Slash' && /^\p{Script=Arabic}$/u.test(key)))
