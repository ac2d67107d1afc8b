import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguages } from '../../languages'
import { materialId } from '../materials/materials.contract'

/** What came of a wish to print at the kiosk. */
export type KioskPrint = { readonly state: 'queued' } | { readonly state: 'noPrinter' }

export const kioskContract = {
  /** Prints one handout on the system's default printer. Refused with `printing.quota` when too many were asked for. */
  print: procedure(z.object({ id: materialId, language: z.enum(migrantLanguages) })).returns<KioskPrint>(),
}
