import { administrators, settled, signedIn } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const accountsPolicy: Policies<'accounts'> = {
  list: administrators,
  add: administrators,
  disable: administrators,
  resetPassphrase: administrators,
  // The one thing a person with a borrowed passphrase can do.
  changePassphrase: signedIn,
  changeLanguage: settled,
}
