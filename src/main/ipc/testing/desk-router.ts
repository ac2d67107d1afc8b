import { deskPolicies, facingPolicies } from '../../app/desk-policies'
import { deskProcedures } from '@shared/ipc/surface/desk'
import { facingProcedures } from '@shared/ipc/surface/facing'
import { accountsHandlers } from '../../features/accounts/accounts.handlers'
import { adversityGridHandlers } from '../../features/adversity-grid/adversity-grid.handlers'
import { casesHandlers } from '../../features/cases/cases.handlers'
import { consentHandlers } from '../../features/consent/consent.handlers'
import { displayHandlers, facingHandlers } from '../../features/facing/facing.handlers'
import { contactsHandlers } from '../../features/contacts/contacts.handlers'
import { contentPacksHandlers } from '../../features/content-packs/content-packs.handlers'
import { kioskSettingsHandlers } from '../../features/kiosk-settings/kiosk-settings.handlers'
import { materialsHandlers } from '../../features/materials/materials.handlers'
import { reviewsHandlers } from '../../features/reviews/reviews.handlers'
import { createHandover } from '../../features/handover/handover.handlers'
import { printingHandlers } from '../../features/printing/printing.handlers'
import { sessionHandlers } from '../../features/session/session.handlers'
import { siteHandlers } from '../../features/site/site.handlers'
import { wordsHandlers } from '../../features/words/words.handlers'
import type { Router } from '../router'

/** Marks a call that got through parse, session and policy: a handler began to work with what it was given. */
export class Reached extends Error {}

const reach = (): never => {
  throw new Reached()
}
const anything: unknown = new Proxy(reach, { get: (_target, name) => (name === 'then' ? undefined : anything) })

/** Stands in for everything a handler needs from the app: whatever it calls there, the call got through. */
const context = anything as never

/** The desk's real handlers and policies, as `desk-app` puts them together, with no app behind them. */
export const deskRouter = (): Router<typeof deskProcedures> => {
  return {
    procedures: deskProcedures,
    handlers: {
      session: sessionHandlers(context),
      accounts: accountsHandlers(context),
      site: siteHandlers(context),
      cases: casesHandlers(context),
      consent: consentHandlers(context),
      adversityGrid: adversityGridHandlers(context),
      facing: facingHandlers(context),
      materials: materialsHandlers(context),
      printing: printingHandlers(context),
      contacts: contactsHandlers(context),
      kioskSettings: kioskSettingsHandlers(context),
      counters: { report: context },
      reviews: reviewsHandlers(context),
      contentPacks: contentPacksHandlers(context),
      handover: createHandover(context).handlers,
      words: wordsHandlers(context),
    },
    policies: deskPolicies,
  }
}

/** The facing window's real handlers and policies. */
export const facingRouter = (): Router<typeof facingProcedures> => ({
  procedures: facingProcedures,
  handlers: { display: displayHandlers(context), words: wordsHandlers(context) },
  policies: facingPolicies,
})
