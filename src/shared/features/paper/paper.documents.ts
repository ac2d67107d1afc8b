import type { Contact } from '../contacts/contacts.contract'
import type { Consent } from '../consent/consent.contract'
import type { GridEntry, GridLanguages } from '../adversity-grid/adversity-grid.contract'
import type { Material } from '../materials/materials.contract'
import type { MigrantLanguage } from '../../languages'
import type { PackageSection } from '../handover/handover.sections'

/** Everything a page can be made of. The paper window gets one of these and nothing else. */
export type PaperDocument =
  | {
      readonly kind: 'material'
      readonly language: MigrantLanguage
      readonly material: Material
      /** For texts that hold the site's contacts. */
      readonly contacts: readonly Contact[]
      /** Large print: as many pages as it takes. */
      readonly large: boolean
    }
  /** What somebody takes along who left feedback at the kiosk. */
  | { readonly kind: 'feedback-slip'; readonly language: MigrantLanguage; readonly code: string }
  | {
      readonly kind: 'consent'
      readonly language: MigrantLanguage
      readonly material: Material
      readonly siteName: string
      /** null: an empty form to sign by hand. */
      readonly answer: { readonly consent: Consent; readonly caseNumber: string } | null
      /** Large print: as many pages as it takes. */
      readonly large: boolean
    }
  | {
      readonly kind: 'grid'
      readonly language: MigrantLanguage
      /** The counsellor's language, shown small beside the migrant's; the same one on a blank grid. */
      readonly languages: GridLanguages
      /** null: a blank grid with room to write. */
      readonly entries: readonly GridEntry[] | null
      /** Printed only where asked for. */
      readonly caseNumber: string | null
      /** ISO 8601 moment when it was kept, or null. */
      readonly keptAt: string | null
    }
  | {
      readonly kind: 'read-me-first'
      readonly language: MigrantLanguage
      readonly packageId: string
      readonly madeAt: string
      readonly siteName: string
      readonly recipient: string
      readonly consentDate: string
      readonly sections: readonly PackageSection[]
      readonly files: readonly string[]
    }
  | {
      readonly kind: 'recovery-sheet'
      readonly language: MigrantLanguage
      readonly siteName: string
      readonly madeAt: string
      readonly code: string
    }

/** What the running header and footer need. Made by the paper window together with the pages. */
export interface RunningLines {
  readonly title: string
  readonly language: MigrantLanguage
  /** e.g. `Version 1.0`. */
  readonly version: string
  readonly review: string
  readonly caseNumber: string | null
  /** ISO 8601 day that the text carries. */
  readonly date: string
}
