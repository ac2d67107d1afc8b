import { describe, expect, it } from 'vitest'
import { changeOf, typeInto, type Stroke, type TypedField } from './strokes'

const erase: Stroke = { kind: 'erase' }
const write = (text: string): Stroke => ({ kind: 'write', text })

/** The parts of a text field that the keyboard touches, behaving as the HTML standard says. */
class Field implements TypedField {
  maxLength = -1
  scrollTop = 0
  readonly scrollHeight = 90
  readonly heard: string[] = []

  constructor(
    public value = '',
    public selectionStart = value.length,
    public selectionEnd = selectionStart,
  ) {}

  setRangeText(by: string, start = this.selectionStart, end = this.selectionEnd): void {
    this.value = this.value.slice(0, start) + by + this.value.slice(end)
    this.selectionStart = this.selectionEnd = start + by.length
  }

  dispatchEvent(event: Event): boolean {
    this.heard.push(`${event.type} ${this.value}`)
    return true
  }
}

const typed = (field: Field, ...strokes: readonly Stroke[]): Field => {
  for (const stroke of strokes) typeInto(field, stroke)
  return field
}

describe('[T5.4] typing on the screen', () => {
  it('writes at the caret, which then stands behind it', () => {
    const field = typed(new Field('سلم', 2), write('ا'))
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['سلام', 3, 3])
    expect(field.heard).toEqual(['input سلام'])
  })

  it('writes over what is marked, and takes it away', () => {
    expect(typed(new Field('one two', 0, 3), write('2')).value).toBe('2 two')
    expect(typed(new Field('one two', 3, 7), erase).value).toBe('one')
  })

  it('takes back one key at a time: a sign first, then its letter', () => {
    const field = typed(new Field(), write('ক'), write('ি'))
    expect(field.value).toBe('কি')
    expect(typed(field, erase).value).toBe('ক')
    expect(typed(field, erase).value).toBe('')
    expect(typed(new Field('شّ'), erase).value).toBe('ش')
  })

  it.each(['👍', '👨‍👩‍👧', '🇦🇱', '❤️', '👍🏽'])('takes back the picture %s whole', (picture) => {
    expect(typed(new Field(`a${picture}`), erase).value).toBe('a')
  })

  it('changes nothing, and tells nobody, where nothing stands before the caret', () => {
    const field = typed(new Field('text', 0), erase)
    expect([field.value, field.heard]).toEqual(['text', []])
  })

  it('stops at the limit of the field', () => {
    const field = new Field('1234')
    field.maxLength = 5
    expect(typed(field, write('5'), write('6')).value).toBe('12345')
    expect(typed(field, erase, write('7')).value).toBe('12347')
    expect(changeOf('12345', { start: 1, end: 3 }, write('ab'), 5)).toEqual({ start: 1, end: 3, by: 'ab' })
    expect(changeOf('12345', { start: 1, end: 3 }, write('abc'), 5)).toBeNull()
  })

  it('keeps the end in sight for somebody who writes there, and the place of somebody who mends above', () => {
    expect(typed(new Field('text'), write('x')).scrollTop).toBe(90)
    expect(typed(new Field('text', 1), write('x')).scrollTop).toBe(0)
  })
})
