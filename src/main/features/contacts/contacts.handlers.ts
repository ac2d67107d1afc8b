import type { Handlers } from '../../ipc/router'
import type { PublishingContext } from '../site/publishing-context'

export const contactsHandlers = ({ vault, act, published }: PublishingContext): Handlers<'contacts'> => ({
  list: () => vault().contacts.list(),
  add: (input, by) => published('contacts', vault().contacts.add(act(by), input)),
  change: (input, by) => published('contacts', vault().contacts.change(act(by), input)),
  remove: ({ id }, by) => published('contacts', vault().contacts.remove(act(by), id)),
})
