import { accountsContract } from '../features/accounts/accounts.contract'
import { adversityGridContract } from '../features/adversity-grid/adversity-grid.contract'
import { casesContract } from '../features/cases/cases.contract'
import { consentContract } from '../features/consent/consent.contract'
import { contactsContract } from '../features/contacts/contacts.contract'
import { contentPacksContract } from '../features/content-packs/content-packs.contract'
import { countersContract } from '../features/counters/counters.contract'
import { displayContract, facingContract } from '../features/facing/facing.contract'
import { feedbackContract } from '../features/feedback/feedback.contract'
import { handoverContract } from '../features/handover/handover.contract'
import { kioskSettingsContract } from '../features/kiosk-settings/kiosk-settings.contract'
import { kioskContract } from '../features/kiosk/kiosk.contract'
import { materialsContract } from '../features/materials/materials.contract'
import { paperContract } from '../features/paper/paper.contract'
import { printingContract } from '../features/printing/printing.contract'
import { reviewsContract } from '../features/reviews/reviews.contract'
import { sessionContract } from '../features/session/session.contract'
import { siteContract } from '../features/site/site.contract'
import { wordsContract } from '../features/words/words.contract'

/** Every procedure there is, by feature. Which window may name which one is said in `surfaces.ts`. */
export const contract = {
  session: sessionContract,
  accounts: accountsContract,
  site: siteContract,
  cases: casesContract,
  consent: consentContract,
  adversityGrid: adversityGridContract,
  facing: facingContract,
  display: displayContract,
  materials: materialsContract,
  printing: printingContract,
  handover: handoverContract,
  kiosk: kioskContract,
  reviews: reviewsContract,
  kioskSettings: kioskSettingsContract,
  feedback: feedbackContract,
  counters: countersContract,
  contentPacks: contentPacksContract,
  contacts: contactsContract,
  paper: paperContract,
  words: wordsContract,
} as const

export type Contract = typeof contract
export type FeatureName = keyof Contract

/** `consent.record`, `session.unlock`... */
export type ProcedureName = { [F in FeatureName]: `${F}.${keyof Contract[F] & string}` }[FeatureName]
