import { accountsContract } from '../features/accounts/accounts.contract'
import { adversityGridContract } from '../features/adversity-grid/adversity-grid.contract'
import { casesContract } from '../features/cases/cases.contract'
import { consentContract } from '../features/consent/consent.contract'
import { displayContract, facingContract } from '../features/facing/facing.contract'
import { handoverContract } from '../features/handover/handover.contract'
import { kioskContract } from '../features/kiosk/kiosk.contract'
import { materialsContract } from '../features/materials/materials.contract'
import { paperContract } from '../features/paper/paper.contract'
import { printingContract } from '../features/printing/printing.contract'
import { sessionContract } from '../features/session/session.contract'
import { siteContract } from '../features/site/site.contract'

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
  paper: paperContract,
} as const

export type Contract = typeof contract
export type FeatureName = keyof Contract

/** `consent.record`, `session.unlock`... */
export type ProcedureName = { [F in FeatureName]: `${F}.${keyof Contract[F] & string}` }[FeatureName]
