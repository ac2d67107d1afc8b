import type { KioskPrint } from '@shared/features/kiosk/kiosk.contract'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { defaultKioskSettings } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import type { PaperPress } from '../printing/paper/press.types'
import type { Spooler } from '../printing/spooler/spooler'
import { createPrintQuota } from './print-quota'

interface KioskPrintingInput {
  readonly press: PaperPress
  readonly spooler: Spooler
  readonly site: () => PublicSite | null
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface KioskPrinting {
  /** Prints on the system's default printer. @throws WaymarkError `printing.quota`, and what press and spooler throw */
  readonly print: (document: PaperDocument) => Promise<KioskPrint>
}

/** Printing at the kiosk: one copy, no choice of printer, and so many an hour as the site allows. */
export const kioskPrinting = ({ press, spooler, site, now }: KioskPrintingInput): KioskPrinting => {
  const quota = createPrintQuota(defaultKioskSettings.printsPerHour, now)
  return {
    async print(document) {
      quota.allow((site()?.kiosk ?? defaultKioskSettings).printsPerHour)
      const printer = (await spooler.printers()).find(({ isDefault, acceptsJobs }) => isDefault && acceptsJobs)
      if (!printer) return { state: 'noPrinter' }
      const { bytes, title } = await press.render(document)
      quota.take()
      await spooler.print({ bytes, title, printer: printer.name, copies: 1, color: false })
      return { state: 'queued' }
    },
  }
}
