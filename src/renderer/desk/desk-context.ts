import { createContext, useContext } from 'react'
import { isDeskLanguage, ownFirst, type DeskLanguage, type MigrantLanguage } from '@shared/languages'
import type { Account } from '@shared/features/accounts/accounts.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'

interface Desk {
  readonly user: Account
  readonly site: SiteSettings
}

/** Who is at the unlocked desk, and where it stands. */
export const DeskContext = createContext<Desk | null>(null)

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of the unlocked desk')
  return desk
}

/** All languages for migrants, the site's own first. */
export const useMigrantLanguages = (): readonly MigrantLanguage[] => {
  const { site } = useDesk()
  return ownFirst(site.languages)
}

/** The desk's language as i18next says it. */
export const asDeskLanguage = (language: string): DeskLanguage => (isDeskLanguage(language) ? language : 'en')
