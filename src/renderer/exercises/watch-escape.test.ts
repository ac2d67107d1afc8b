import { describe, expect, it } from 'vitest'
import { watchEscape } from './watch-escape'

/** A window on which a key is pressed; answers who heard of it. */
const press = (key: string, watched = true): { readonly heard: readonly string[]; readonly event: Event } => {
  const target = new EventTarget()
  const heard: string[] = []
  const stop = watchEscape(target, () => heard.push('exercise'))
  target.addEventListener('keydown', () => heard.push('dialog'))
  if (!watched) stop()
  const event = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key })
  target.dispatchEvent(event)
  return { heard, event }
}

describe('[T2.T3] Escape', () => {
  it('is heard by the exercise, and by nothing around it', () => {
    const { heard, event } = press('Escape')
    expect(heard).toEqual(['exercise'])
    expect(event.defaultPrevented).toBe(true)
  })

  it('is the only key that it takes', () => {
    for (const key of ['Enter', ' ', 'Tab', 'e']) {
      const { heard, event } = press(key)
      expect(heard).toEqual(['dialog'])
      expect(event.defaultPrevented).toBe(false)
    }
  })

  it('is left to others when nothing runs', () => {
    expect(press('Escape', false).heard).toEqual(['dialog'])
  })
})
