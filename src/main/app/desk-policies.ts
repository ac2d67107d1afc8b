import type { deskProcedures } from '@shared/ipc/surface/desk'
import type { facingProcedures } from '@shared/ipc/surface/facing'
import { accountsPolicy } from '../features/accounts/accounts.policy'
import { adversityGridPolicy } from '../features/adversity-grid/adversity-grid.policy'
import { casesPolicy } from '../features/cases/cases.policy'
import { consentPolicy } from '../features/consent/consent.policy'
import { displayPolicy, facingPolicy } from '../features/facing/facing.policy'
import { contactsPolicy } from '../features/contacts/contacts.policy'
import { contentPacksPolicy } from '../features/content-packs/content-packs.policy'
import { countersPolicy } from '../features/counters/counters.policy'
import { kioskSettingsPolicy } from '../features/kiosk-settings/kiosk-settings.policy'
import { reviewsPolicy } from '../features/reviews/reviews.policy'
import { handoverPolicy } from '../features/handover/handover.policy'
import { materialsPolicy } from '../features/materials/materials.policy'
import { printingPolicy } from '../features/printing/printing.policy'
import { sessionPolicy } from '../features/session/session.policy'
import { sitePolicy } from '../features/site/site.policy'
import { wordsPolicy } from '../features/words/words.policy'
import type { Router } from '../ipc/router'

/** Who may do what at the desk, feature by feature. */
export const deskPolicies: Router<typeof deskProcedures>['policies'] = {
  session: sessionPolicy,
  accounts: accountsPolicy,
  site: sitePolicy,
  cases: casesPolicy,
  consent: consentPolicy,
  adversityGrid: adversityGridPolicy,
  facing: facingPolicy,
  materials: materialsPolicy,
  printing: printingPolicy,
  contacts: contactsPolicy,
  kioskSettings: kioskSettingsPolicy,
  counters: countersPolicy,
  reviews: reviewsPolicy,
  contentPacks: contentPacksPolicy,
  handover: handoverPolicy,
  words: wordsPolicy,
}

/** What the window that faces the migrant may do. */
export const facingPolicies: Router<typeof facingProcedures>['policies'] = {
  display: displayPolicy,
  words: wordsPolicy,
}
