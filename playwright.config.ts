import { defineConfig } from '@playwright/test'

/** One X server for each worker, from `npm test`; a window that takes the keyboard or the whole screen stands in nobody's way. */
const displays = process.env.WAYMARK_TEST_DISPLAYS?.split(',') ?? []
const mine = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]
if (mine !== undefined) process.env.DISPLAY = mine

/** End-to-end tests drive the built app in real windows. Within a file one at a time: they share a screen and its keyboard. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: Math.max(displays.length, 1),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  outputDir: 'test-results',
})
