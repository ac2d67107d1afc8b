import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import type { Contact } from '../contacts/contacts.contract'
import { countedEvent } from '../counters/counters.contract'
import { materialId } from '../materials/materials.contract'

/** What came of a wish to print at the kiosk. */
export type KioskPrint = { readonly state: 'queued' } | { readonly state: 'noPrinter' }

/** What the kiosk's pages need to know about the site. */
export interface KioskView {
  /** All languages, those of this site first. */
  readonly languages: readonly MigrantLanguage[]
  /** Stillness after which the page asks whether somebody is there, in seconds. */
  readonly idleSeconds: number
  readonly contacts: readonly Contact[]
  /** Whether feedback can be left, and paper be had. */
  readonly takesFeedback: boolean
  readonly prints: boolean
}

export const kioskContract = {
  view: procedure(z.undefined()).returns<KioskView>(),
  /** Prints one handout on the system's default printer. Refused with `printing.quota` when too many were asked for. */
  print: procedure(z.object({ id: materialId, language: migrantLanguage, large: z.boolean() })).returns<KioskPrint>(),
  /** Counts without knowing whom. Never fails the page: what cannot be counted is not. */
  count: procedure(countedEvent).returns<null>(),
  /** Ends the kiosk. @throws `kiosk.wrongPin`, `kiosk.pinWait` with seconds, `kiosk.noPin` */
  leave: procedure(z.object({ pin: z.string().max(40) })).returns<null>(),
}
