import { deskProcedures } from '@shared/ipc/surface/desk'
import { facingProcedures } from '@shared/ipc/surface/facing'
import { accountsHandlers } from '../../features/accounts/accounts.handlers'
import { accountsPolicy } from '../../features/accounts/accounts.policy'
import { adversityGridHandlers } from '../../features/adversity-grid/adversity-grid.handlers'
import { adversityGridPolicy } from '../../features/adversity-grid/adversity-grid.policy'
import { casesHandlers } from '../../features/cases/cases.handlers'
import { casesPolicy } from '../../features/cases/cases.policy'
import { consentHandlers } from '../../features/consent/consent.handlers'
import { consentPolicy } from '../../features/consent/consent.policy'
import { displayHandlers, facingHandlers } from '../../features/facing/facing.handlers'
import { displayPolicy, facingPolicy } from '../../features/facing/facing.policy'
import { createHandover } from '../../features/handover/handover.handlers'
import { handoverPolicy } from '../../features/handover/handover.policy'
import { materialsPolicy } from '../../features/materials/materials.policy'
import { printingHandlers } from '../../features/printing/printing.handlers'
import { printingPolicy } from '../../features/printing/printing.policy'
import { sessionHandlers } from '../../features/session/session.handlers'
import { sessionPolicy } from '../../features/session/session.policy'
import { siteHandlers } from '../../features/site/site.handlers'
import { sitePolicy } from '../../features/site/site.policy'
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
      materials: { read: context },
      printing: printingHandlers(context),
      handover: createHandover(context).handlers,
    },
    policies: {
      session: sessionPolicy,
      accounts: accountsPolicy,
      site: sitePolicy,
      cases: casesPolicy,
      consent: consentPolicy,
      adversityGrid: adversityGridPolicy,
      facing: facingPolicy,
      materials: materialsPolicy,
      printing: printingPolicy,
      handover: handoverPolicy,
    },
  }
}

/** The facing window's real handlers and policies. */
export const facingRouter = (): Router<typeof facingProcedures> => ({
  procedures: facingProcedures,
  handlers: { display: displayHandlers(context) },
  policies: { display: displayPolicy },
})
