import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { contactId } from '../../ids'
import { longestLabel, optionalText, typedText } from '../../text'

/** Somebody whom migrants of this site can turn to (Toolkit 3.2). Public: it is printed and shown at the kiosk. */
export const contactInput = z.object({
  name: typedText(longestLabel),
  /** What for, in plain words. */
  purpose: typedText(500),
  /** Languages spoken there, as people write them. */
  languages: optionalText(longestLabel),
  hours: optionalText(longestLabel),
  telephone: optionalText(longestLabel),
  place: optionalText(500),
  /** Day on which somebody last made sure that all of it is right. */
  lastChecked: z.iso.date(),
})
export type ContactInput = z.infer<typeof contactInput>

export const contact = contactInput.extend({ id: contactId })
export type Contact = z.infer<typeof contact>

/** `data/contacts.json` of a content pack: the contacts of a region. */
export const contactList = z.array(contactInput).max(100)

/** Days after which a contact wants to be checked again. */
export const contactFreshness = 90

export const contactsContract = {
  list: procedure(z.undefined()).returns<readonly Contact[]>(),
  /** Those that the content pack in force brings; nobody changes them here. */
  ofPack: procedure(z.undefined()).returns<readonly Contact[]>(),
  add: procedure(contactInput).returns<Contact>(),
  change: procedure(contact).returns<Contact>(),
  remove: procedure(z.object({ id: contactId })).returns<null>(),
}
