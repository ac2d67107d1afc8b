import { settled } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

// Whose words a document holds is checked where they are gathered.
export const printingPolicy: Policies<'printing'> = {
  prepare: settled,
  printers: settled,
  print: settled,
  jobState: settled,
  saveAs: settled,
}
