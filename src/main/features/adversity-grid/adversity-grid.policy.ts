import { counsellors } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const adversityGridPolicy: Policies<'adversityGrid'> = {
  open: counsellors,
  live: counsellors,
  change: counsellors,
  keep: counsellors,
  discard: counsellors,
  versions: counsellors,
  version: counsellors,
}
