import { describe, expect, test } from 'vitest'
import { asksForSearch, listKeyOf, stepped } from './keys'
import { opened, trailFrom, wentBack } from './trail'

describe('[G.C] the way back to the card before', () => {
  test('goes step by step, also past a card that was opened twice', () => {
    const start = opened(opened(opened(trailFrom(null), 'guidance/silence'), 'guidance/posture'), 'guidance/silence')
    expect(start).toEqual({ current: 'guidance/silence', before: ['guidance/silence', 'guidance/posture'] })
    const back = wentBack(wentBack(start))
    expect(back).toEqual({ current: 'guidance/silence', before: [] })
    expect(wentBack(back)).toBe(back)
  })

  test('does not grow when the open card is opened again, nor without end', () => {
    const start = trailFrom('guidance/silence')
    expect(opened(start, 'guidance/silence')).toBe(start)
    const long = Array.from({ length: 200 }).reduce<typeof start>(
      (trail, _, step) => opened(trail, `guidance/card-${step}`),
      start,
    )
    expect(long.before.length).toBeLessThanOrEqual(50)
    expect(wentBack(long).current).toBe('guidance/card-198')
  })
})

describe('[G.C] the keyboard in the search field', () => {
  test('steps through the results, round at both ends', () => {
    expect([stepped(0, 'next', 3), stepped(2, 'next', 3), stepped(0, 'previous', 3)]).toEqual([1, 0, 2])
    expect(stepped(0, 'next', 0)).toBe(0)
  })

  test('leaves letters, and keys that compose a letter, to the field', () => {
    expect(listKeyOf({ key: 'ArrowDown', isComposing: false })).toBe('next')
    expect(listKeyOf({ key: 'ArrowUp', isComposing: false })).toBe('previous')
    expect(listKeyOf({ key: 'Enter', isComposing: false })).toBe('open')
    expect(listKeyOf({ key: 'Enter', isComposing: true })).toBeNull()
    for (const key of ['a', 'Home', 'ArrowLeft', 'toString']) expect(listKeyOf({ key, isComposing: false })).toBeNull()
  })

  test('is called by the key /, on an Arabic keyboard by the same key, and by no shortcut', () => {
    const pressed = { key: '/', code: 'Slash', ctrlKey: false, altKey: false, metaKey: false }
    expect(asksForSearch(pressed)).toBe(true)
    expect(asksForSearch({ ...pressed, code: 'Digit7' })).toBe(true) // German
    expect(asksForSearch({ ...pressed, key: 'ظ' })).toBe(true)
    expect(asksForSearch({ ...pressed, key: 'ظ', code: 'KeyZ' })).toBe(false)
    expect(asksForSearch({ ...pressed, key: '!' })).toBe(false) // French
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(asksForSearch({ ...pressed, [held]: true })).toBe(false)
  })
})
