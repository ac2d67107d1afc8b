/** What a key does to the text: writes, or takes back what stands before the caret. */
export type Stroke = { readonly kind: 'write'; readonly text: string } | { readonly kind: 'erase' }

/** A change of a text: the part from `start` to `end` becomes `by`. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
}

interface Selection {
  readonly start: number
  readonly end: number
}

/**
 * What a stroke changes in a text, all in UTF-16 code units.
 * @param longest limit of the whole text; what goes over it is not written
 * @returns null when nothing changes
 */
export const changeOf = (text: string, { start, end }: Selection, stroke: Stroke, longest: number): Change | null => {
  if (stroke.kind === 'write') {
    const fits = text.length - (end - start) + stroke.text.length <= longest
    return fits ? { start, end, by: stroke.text } : null
  }
  if (start !== end) return { start, end, by: '' }
  if (start === 0) return null
  return { start: start - lengthOfLast(text.slice(0, start)), end: start, by: '' }
}

const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/**
 * A letter and the vowel sign or mark on it were two keys and go one by one, as on a telephone; a picture of several code
 * points goes whole.
 */
const lengthOfLast = (text: string): number => {
  const tail = text.slice(-32)
  const lastSeen = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(tail)].at(-1)?.segment ?? ''
  return picture.test(lastSeen) ? lastSeen.length : (Array.from(lastSeen).at(-1)?.length ?? 1)
}

/** The part of a text field that typing needs. */
export type TypedField = Pick<
  HTMLTextAreaElement,
  | 'value'
  | 'maxLength'
  | 'selectionStart'
  | 'selectionEnd'
  | 'setRangeText'
  | 'dispatchEvent'
  | 'scrollTop'
  | 'scrollHeight'
>

/**
 * Types into a field at its caret, as a hardware key would: its own value changes, and its page hears `input`.
 * `maxLength` below zero means no limit.
 */
export const typeInto = (field: TypedField, stroke: Stroke): void => {
  const longest = field.maxLength < 0 ? Infinity : field.maxLength
  const change = changeOf(field.value, { start: field.selectionStart, end: field.selectionEnd }, stroke, longest)
  if (change === null) return
  const wasAtEnd = change.end === field.value.length
  field.setRangeText(change.by, change.start, change.end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (wasAtEnd) field.scrollTop = field.scrollHeight
}
