import { counsellors } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// Administrators keep the desk running, supervisors look at the work as a whole: neither ever needs a case for it.
export const casesPolicy: Policies<'cases'> = { list: counsellors, get: counsellors, register: counsellors }
