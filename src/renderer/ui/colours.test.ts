import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { theme } from './theme'

const colours = readFileSync(new URL('./colours.css', import.meta.url), 'utf8')
const named = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(colours)?.[1]

test.each([
  ['accent', theme.colors?.lake?.[7]],
  ['accent-deep', theme.colors?.lake?.[8]],
  ['accent-ground', theme.colors?.lake?.[0]],
  ['paper', theme.colors?.stone?.[1]],
  ['line', theme.colors?.stone?.[2]],
  ['line-strong', theme.colors?.stone?.[4]],
  ['ink-soft', theme.colors?.stone?.[7]],
  ['ink', theme.black],
])('the page before the theme takes --%s from it', (name, colour) => {
  expect(colour).toBeDefined()
  expect(named(name)).toBe(colour)
})
