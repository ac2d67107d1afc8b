import { administrators } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const contentPacksPolicy: Policies<'contentPacks'> = {
  state: administrators,
  inspect: administrators,
  install: administrators,
  rollBack: administrators,
  trustKey: administrators,
  removeKey: administrators,
}
