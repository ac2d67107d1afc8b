import { createCupsSpooler } from './cups/cups-spooler'
import type { Spooler } from './spooler.types'
import { createWindowsSpooler } from './windows/windows-spooler'

export type { Spooler, SpoolJob } from './spooler.types'

/**
 * The spooler of an operating system: Windows has its own, everything else is CUPS. Reads `process.env` at every call, so
 * `CUPS_SERVER` decides which CUPS is meant.
 */
export const createSpooler = (platform: NodeJS.Platform = process.platform): Spooler =>
  platform === 'win32' ? createWindowsSpooler() : createCupsSpooler()
