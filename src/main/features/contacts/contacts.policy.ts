import { administrators, settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const contactsPolicy: Policies<'contacts'> = {
  list: settled,
  ofPack: settled,
  add: administrators,
  change: administrators,
  remove: administrators,
}
