import { defineConfig } from '@playwright/test'

/** End-to-end tests drive the built app in real windows. One at a time: they share the screen and its keyboard. */
export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  outputDir: 'test-results',
})
