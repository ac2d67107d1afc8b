import type { MigrantLanguage } from '@shared/languages'

/** Version and day of the fixed words on grids, recovery sheets and package cover pages (`resources/locales`). */
export const formVersion = '1.0'
export const formDate = '2026-11-22'

/** Who checked the fixed words of a language as a native speaker, and on which day. Nobody has checked any of them yet. */
const reviews: Partial<Record<MigrantLanguage, { readonly reviewer: string; readonly reviewed: string }>> = {}

/** The check of the fixed words in a language, or null when there was none. */
export const formReviewOf = (language: MigrantLanguage) => reviews[language] ?? null
