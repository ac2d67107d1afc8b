import { settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const countersPolicy: Policies<'counters'> = { report: settled }
