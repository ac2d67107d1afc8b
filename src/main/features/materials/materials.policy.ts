import { settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// Public texts: the kiosk shows them to everybody. The cards for counsellors are read at the desk.
export const materialsPolicy: Policies<'materials'> = { shelf: 'anyone', read: 'anyone', guidance: settled }
