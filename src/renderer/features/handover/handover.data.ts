import { useMutation, useQuery } from '@tanstack/react-query'
import type { CaseId } from '@shared/ids'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const { handover } = waymark

export const useHandovers = (caseId: CaseId) =>
  useQuery({ queryKey: ['handover', caseId], queryFn: () => valueOf(handover.list({ caseId })) })
export const usePreviewPackage = () =>
  useMutation({ mutationFn: (input: Sent<typeof handover.preview>) => valueOf(handover.preview(input)) })
export const useSealPackage = () =>
  useMutation({ mutationFn: (input: Sent<typeof handover.seal>) => valueOf(handover.seal(input)) })
export const usePackageFile = (token: string, name: string) =>
  useQuery({
    queryKey: ['printing', 'package', token, name],
    queryFn: () => valueOf(handover.previewFile({ token, name })),
    gcTime: 0,
  })
/** @throws WaymarkError `handover.badRecipient` for the first key that cannot be sealed for */
export const checkRecipients = async (publicKeys: readonly string[]): Promise<void> => {
  for (const publicKey of publicKeys) await valueOf(handover.checkRecipient({ publicKey }))
}
