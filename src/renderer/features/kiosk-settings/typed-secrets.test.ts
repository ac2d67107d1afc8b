import { describe, expect, test } from 'vitest'
import { feedbackKeyProblem, pinProblem } from './typed-secrets'

const key = `age1${'q'.repeat(58)}`

describe('[T5.4] the key of the feedback focal point', () => {
  test.each([
    ['', null],
    [key, null],
    [` ${key}\n`, null],
    [key.slice(0, -1), 'wrong'],
    [`${key}b`, 'wrong'],
    ['somebody', 'wrong'],
    [`AGE-SECRET-KEY-1${'Q'.repeat(58)}`, 'private'],
    [`# public key: ${key}\nAGE-SECRET-KEY-1${'Q'.repeat(58)}`, 'private'],
  ])('%j is judged %s', (typed, problem) => {
    expect(feedbackKeyProblem(typed)).toBe(problem)
  })
})

describe('[D.K] the exit PIN, typed twice', () => {
  test.each([
    ['482913', '482913', null],
    ['482913774455', '482913774455', null],
    ['', '', 'incomplete'],
    ['48291', '48291', 'incomplete'],
    ['4829137744551', '4829137744551', 'incomplete'],
    ['482913', '', 'incomplete'],
    ['482913', '4829', 'incomplete'],
    ['482913', '482914', 'differs'],
    ['482913', '4829131', 'differs'],
    ['48a913', '', 'wrong'],
    ['٤٨٢٩١٣', '٤٨٢٩١٣', 'wrong'],
  ])('%s and %s: %s', (pin, again, problem) => {
    expect(pinProblem(pin, again)).toBe(problem)
  })
})
