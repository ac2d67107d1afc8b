import { administrators, settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const sitePolicy: Policies<'site'> = { get: settled, update: administrators }
