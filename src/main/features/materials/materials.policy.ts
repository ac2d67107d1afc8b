import type { Policies } from '../../ipc/router'

// Public texts: the kiosk shows them to everybody.
export const materialsPolicy: Policies<'materials'> = { read: 'anyone' }
