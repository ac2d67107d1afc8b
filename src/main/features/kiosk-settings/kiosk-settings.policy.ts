import { administrators } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const kioskSettingsPolicy: Policies<'kioskSettings'> = {
  get: administrators,
  update: administrators,
  setExitPin: administrators,
}
