import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { publishSite, readPublicSite } from '../../shared-folder/public-site'
import { prepareSharedPlace } from '../../shared-folder/shared-files'
import type { SharedPlace } from '../../shared-folder/shared-place'
import type { VaultClient } from '../../vault/client'

/** Keeps what the kiosk reads in step with the vault. */
export interface SitePublisher {
  /** The site as it was gathered last, by this desk or the one before it; null before the first time. */
  readonly published: () => PublicSite | null
  /** Gathers the site from the vault and publishes it. @throws what the vault and the file system throw */
  readonly publish: () => Promise<void>
}

/**
 * @param vault called while it is open only
 * @param packContacts those that the content pack in force brings
 */
export const createSitePublisher = (
  place: SharedPlace,
  vault: () => VaultClient,
  packContacts: () => readonly Contact[],
): SitePublisher => {
  /** undefined: nobody asked yet; the start of the desk does not wait for a file. */
  let last: PublicSite | null | undefined
  return {
    published: () => (last === undefined ? (last = readPublicSite(place)) : last),
    async publish() {
      const [site, contacts, reviews, { settings, exitPin }] = await Promise.all([
        vault().site.get(),
        vault().contacts.list(),
        vault().reviews.list(),
        vault().kioskSettings.get(),
      ])
      const { name: siteName, languages } = site
      const next: PublicSite = {
        format: 1,
        siteName,
        languages: [...languages],
        kiosk: settings,
        exitPin,
        contacts: [...contacts, ...packContacts()],
        // The kiosk's mark needs the verdict; what was noted beside it is the desk's.
        reviews: reviews.map((review) => ({ ...review, note: null })),
      }
      // First: the desk's own pages follow the vault even when the folder cannot be written.
      last = next
      prepareSharedPlace(place)
      publishSite(place, next)
    },
  }
}
