import { counsellors } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// Administrators keep the desk running and never need a case for it.
export const casesPolicy: Policies<'cases'> = { list: counsellors, get: counsellors, register: counsellors }
