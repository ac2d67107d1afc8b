import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, countsOfPlaywright, countsOfVitest, inWords, readCounts } from './test-counts.mjs'

const vitestReport = (testResults = []) => ({
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults,
})

test('a file of Vitest that could not be loaded is a failure, and one that was loaded is not', () => {
  const unloaded = { status: 'failed', assertionResults: [] }
  const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  expect(countsOfVitest(vitestReport([loaded]))).toEqual({ passed: 7, failed: 1, skipped: 3 })
  expect(countsOfVitest(vitestReport([loaded, unloaded]))).toEqual({ passed: 7, failed: 2, skipped: 3 })
})

test('a test of Playwright that passed only when tried again is a failure, and so is an error outside all tests', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 1 }
  expect(countsOfPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 0, skipped: 1 })
  expect(countsOfPlaywright({ stats: { ...stats, flaky: 1 }, errors: [{}] }).failed).toBe(2)
})

test('a runner that failed without a failed test, or left no report, has failed all the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-counts-'))
  const report = join(folder, 'report.json')
  await writeFile(report, JSON.stringify({ ...vitestReport(), numFailedTests: 0 }))
  expect((await readCounts(report, countsOfVitest, 0)).failed).toBe(0)
  expect((await readCounts(report, countsOfVitest, 1)).failed).toBe(1)
  expect(await readCounts(join(folder, 'none.json'), countsOfVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  await rm(folder, { recursive: true })
})

test('the sum is said in the words that a person and a machine read', () => {
  const one = { passed: 2, failed: 0, skipped: 0 }
  expect(inWords(add(one, one))).toBe('4 passed, 0 failed')
  expect(inWords(add(one, { passed: 0, failed: 1, skipped: 3 }))).toBe('2 passed, 1 failed, 3 skipped')
})
