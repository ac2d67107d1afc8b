import { z } from 'zod'
import { taggedLanguage } from '../../language-schemas'
import { contact } from '../contacts/contacts.contract'
import { kioskSettings } from '../kiosk-settings/kiosk-settings.contract'
import { keptReview } from '../reviews/reviews.contract'

/**
 * What the desk publishes for the kiosk: `public/site.json` in the shared folder. Nothing in it is about a person who
 * asks for help; everything in it may be read by anybody who stands in the corridor.
 */
export const publicSite = z.object({
  format: z.literal(1),
  siteName: z.string().max(200),
  /** Most frequent first. */
  languages: z.array(taggedLanguage).min(1),
  kiosk: kioskSettings,
  /** scrypt of the exit PIN, base64; null: the kiosk cannot be left from its screen. */
  exitPin: z.object({ salt: z.string().max(64), hash: z.string().max(128) }).nullable(),
  contacts: z.array(contact).max(300),
  reviews: z.array(keptReview).max(5000),
})
export type PublicSite = z.infer<typeof publicSite>
