import { counsellors } from '../../ipc/policy'
import type { Policies } from '../../ipc/router'

export const handoverPolicy: Policies<'handover'> = {
  checkRecipient: counsellors,
  preview: counsellors,
  previewFile: counsellors,
  seal: counsellors,
  list: counsellors,
}
