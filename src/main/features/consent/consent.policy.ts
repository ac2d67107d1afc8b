import { counsellors } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const consentPolicy: Policies<'consent'> = { list: counsellors, record: counsellors, withdraw: counsellors }
