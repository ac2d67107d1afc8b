import type { Policies } from '../../ipc/router'

// Words of the interface: every window shows them, the unlock screen first of all.
export const wordsPolicy: Policies<'words'> = { ofPack: 'anyone' }
