import { WaymarkError } from '@shared/result'
import type { Attempts } from './format'

/** Seconds to wait after the n-th wrong passphrase in a row; the last one holds from there on. */
const delays = [0, 0, 5, 15, 30, 60, 120, 300, 900] as const

export const noFailures: Attempts = { failures: 0, lastFailedAt: null }

/**
 * Seconds that are left to wait. A clock that was set back does not shorten the wait.
 * @param now milliseconds since 1970
 */
export const secondsToWait = (attempts: Attempts, now: number): number => {
  if (attempts.lastFailedAt === null || attempts.failures === 0) return 0
  const delay = delays[Math.min(attempts.failures, delays.length) - 1] ?? 0
  const passed = Math.max(0, (now - Date.parse(attempts.lastFailedAt)) / 1000)
  return Math.max(0, Math.ceil(delay - passed))
}

/** Refuses while a wait runs. @throws WaymarkError `unlock.wait` with `seconds` */
export const requireNoWait = (attempts: Attempts, now: number): void => {
  const seconds = secondsToWait(attempts, now)
  if (seconds > 0) throw new WaymarkError('unlock.wait', { seconds })
}

/** One more failure. Written before the passphrase is tried, so that pulling the plug does not save an attempt. */
export const withFailure = (attempts: Attempts, now: number): Attempts => ({
  failures: attempts.failures + 1,
  lastFailedAt: new Date(now).toISOString(),
})
