import type { PackageSection } from '../../src/shared/features/handover/handover.sections'
import type { MigrantLanguage } from '../../src/shared/languages'

/** A PDF that the demo leaves, by its place in the folder. */
export interface Paper {
  readonly file: string
  readonly pages: number
}

/** What became of a page at the printer: its copy in the folder, or why there is none. */
export type Printed = { readonly file: string } | { readonly notPrinted: string }

/** An entry of the story that the app did not take, with its words. */
export interface RefusedEntry {
  /** Place in the story's `grid`, from 0. */
  readonly entry: number
  readonly reason: string
}

export interface GridResult {
  readonly entries: number
  readonly refusedEntries: readonly RefusedEntry[]
  readonly kept: boolean
  readonly paper: Paper
  readonly printed: Printed
}

export interface PackageResult {
  /** Place in the folder. */
  readonly file: string
  readonly packageId: string
  readonly sha256: string
  readonly recipient: string
  readonly sections: readonly PackageSection[]
}

/** What the demo did with one story. */
export interface StoryResult {
  readonly language: MigrantLanguage
  readonly caseNumber: string
  readonly consent: 'given' | 'refused'
  readonly consentPaper: Paper
  /** null: nobody agreed to the counselling, so there is no grid. */
  readonly grid: GridResult | null
  /** null: nobody agreed to a transfer. */
  readonly package: PackageResult | null
  readonly ms: number
}
