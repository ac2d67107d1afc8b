import { useMutation, useQuery } from '@tanstack/react-query'
import type { CaseId } from '@shared/ids'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]

export const useCases = () => useQuery({ queryKey: ['cases', 'list'], queryFn: () => valueOf(waymark.cases.list()) })

export const useCase = (caseId: CaseId) =>
  useQuery({ queryKey: ['cases', caseId], queryFn: () => valueOf(waymark.cases.get({ caseId })) })

export const useRegisterCase = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.cases.register>) => valueOf(waymark.cases.register(input)) })
