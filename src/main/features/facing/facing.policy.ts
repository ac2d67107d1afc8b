import { counsellors, signedIn } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const facingPolicy: Policies<'facing'> = { status: counsellors, share: counsellors, stop: counsellors }

// The migrant has no account; what they may touch is what the counsellor, who must be in, has shared.
export const displayPolicy: Policies<'display'> = {
  view: signedIn,
  changeGrid: counsellors,
  bringDeskBack: signedIn,
  leaveExercise: signedIn,
  touch: signedIn,
}
