import { WaymarkError } from '@shared/result'

const hour = 3_600_000

/**
 * Limits prints, so that one person or a child at play does not empty the paper tray.
 * @param perHour prints in any sixty minutes
 * @param now milliseconds
 */
export const createPrintQuota = (perHour: number, now: () => number) => {
  let taken: readonly number[] = []
  return {
    /** @throws WaymarkError `printing.quota` with the minutes until the next print */
    take(): void {
      const time = now()
      taken = taken.filter((moment) => time - moment < hour)
      const [oldest] = taken
      if (oldest !== undefined && taken.length >= perHour) {
        throw new WaymarkError('printing.quota', { minutes: Math.ceil((oldest + hour - time) / 60_000) })
      }
      taken = [...taken, time]
    },
  }
}
