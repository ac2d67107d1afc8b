import { WaymarkError } from '@shared/result'

const hour = 3_600_000

/**
 * Limits prints, so that one person or a child at play does not empty the paper tray. Keep one for the whole process:
 * what was printed is not forgotten when the window is made again.
 * @param perHour prints in any sixty minutes; 0: none at all
 * @param now milliseconds
 */
export const createPrintQuota = (perHour: number, now: () => number) => {
  let limit = perHour
  let taken: readonly number[] = []
  return {
    /** Sets another limit, which counts what was printed already. */
    allow(printsPerHour: number): void {
      limit = printsPerHour
    },
    /**
     * @throws WaymarkError `printing.quota` with the minutes until the next print, as far as is known now: 60 where none is
     *   allowed at all
     */
    take(): void {
      const time = now()
      // A clock that was set back must not keep prints in the last hour for longer than an hour.
      taken = taken.map((moment) => Math.min(moment, time)).filter((moment) => time - moment < hour)
      if (taken.length >= limit) {
        const lastInTheWay = taken[taken.length - limit] ?? time
        throw new WaymarkError('printing.quota', { minutes: Math.ceil((lastInTheWay + hour - time) / 60_000) })
      }
      taken = [...taken, time]
    },
  }
}
