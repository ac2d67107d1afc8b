import { z } from 'zod'

/** Wrong PINs in a row, and when the last one was tried, in milliseconds since 1970. */
export const exitAttempts = z.object({
  format: z.literal(1),
  failures: z.number().int().min(0).max(1_000_000),
  lastFailedAt: z.number().int(),
})
export type ExitAttempts = z.infer<typeof exitAttempts>

/** Seconds to wait after the n-th wrong PIN in a row; the last one holds from there on. */
const delays = [0, 0, 2, 5, 15, 30, 60, 120, 300, 900] as const

export const noAttempts: ExitAttempts = { format: 1, failures: 0, lastFailedAt: 0 }

/** Where nobody knows any more how often it was tried: the longest wait, from now on. */
export const unknownAttempts = (now: number): ExitAttempts => ({
  format: 1,
  failures: delays.length,
  lastFailedAt: now,
})

/**
 * Begins the wait anew when the clock was set back behind the last failure: that must neither shorten the wait nor
 * stretch it by as much.
 */
export const settledAt = (attempts: ExitAttempts, now: number): ExitAttempts =>
  attempts.lastFailedAt > now ? { ...attempts, lastFailedAt: now } : attempts

/** Seconds that are left to wait. Duty of the caller: `settledAt` first. */
export const secondsToWait = (attempts: ExitAttempts, now: number): number => {
  if (attempts.failures === 0) return 0
  const delay = delays[Math.min(attempts.failures, delays.length) - 1] ?? 0
  return Math.max(0, Math.ceil(delay - (now - attempts.lastFailedAt) / 1000))
}

/** One more failure. */
export const withFailure = (attempts: ExitAttempts, now: number): ExitAttempts => ({
  format: 1,
  failures: attempts.failures + 1,
  lastFailedAt: now,
})
