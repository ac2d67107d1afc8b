import { useMutation, useQuery } from '@tanstack/react-query'
import type { CaseId } from '@shared/ids'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]

export const useConsents = (caseId: CaseId) =>
  useQuery({ queryKey: ['consent', caseId], queryFn: () => valueOf(waymark.consent.list({ caseId })) })

export const useRecordConsent = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.consent.record>) => valueOf(waymark.consent.record(input)) })

export const useWithdrawConsent = () =>
  useMutation({
    mutationFn: (input: Sent<typeof waymark.consent.withdraw>) => valueOf(waymark.consent.withdraw(input)),
  })
