import { supervisorsAndAdministrators } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// How a site's kiosk is used is not what a counsellor needs for the person in front of them.
export const countersPolicy: Policies<'counters'> = { report: supervisorsAndAdministrators }
