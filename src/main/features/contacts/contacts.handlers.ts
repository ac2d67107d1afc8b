import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { Handlers } from '../../ipc/router'
import type { PublishingContext } from '../site/publishing-context'

interface ContactsContext extends PublishingContext {
  /** The contacts that the content pack in force brings. */
  readonly packContacts: () => readonly Contact[]
}

export const contactsHandlers = ({ vault, act, published, packContacts }: ContactsContext): Handlers<'contacts'> => ({
  list: () => vault().contacts.list(),
  ofPack: packContacts,
  add: (input, by) => published('contacts', vault().contacts.add(act(by), input)),
  change: (input, by) => published('contacts', vault().contacts.change(act(by), input)),
  remove: ({ id }, by) => published('contacts', vault().contacts.remove(act(by), id)),
})
