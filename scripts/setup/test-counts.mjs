/** How many tests passed and failed, read from the runners' own reports. */
import { readFile } from 'node:fs/promises'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed a test that passed only when tried again counts here
 * @property {number} skipped
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 }

/** @param {Counts} one @param {Counts} other @returns {Counts} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * @param {any} report Vitest's JSON report
 * @returns {Counts} a file that could not even be loaded holds no tests, and counts as one failed
 */
export const countsOfVitest = (report) => {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {any} report Playwright's JSON report
 * @returns {Counts} an error outside every test, such as a file that could not be loaded, counts as one failed
 */
export const countsOfPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * Reads a report that a runner left.
 * @param {string} file
 * @param {(report: any) => Counts} countsOf
 * @param {number} exitCode of the runner: one that failed without a failed test has failed all the same
 * @returns {Promise<Counts>}
 */
export const readCounts = async (file, countsOf, exitCode) => {
  const text = await readFile(file, 'utf8').catch(() => null)
  const counts = text === null ? NONE : countsOf(JSON.parse(text))
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {Counts} counts @returns {string} such as `12 passed, 0 failed` */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
