import { signedIn, type Policy } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// Before anybody is in, there is nobody to ask for: the session itself refuses a second set-up or unlock.
const beforeUnlock: Policy = 'anyone'

export const sessionPolicy: Policies<'session'> = {
  state: beforeUnlock,
  setUp: beforeUnlock,
  unlock: beforeUnlock,
  recover: beforeUnlock,
  lock: 'anyone',
  touch: signedIn,
}
