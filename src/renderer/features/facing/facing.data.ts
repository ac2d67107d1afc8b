import { useMutation, useQuery } from '@tanstack/react-query'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]

export const useFacingStatus = () =>
  useQuery({ queryKey: ['facing', 'status'], queryFn: () => valueOf(waymark.facing.status()) })
export const useShare = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.facing.share>) => valueOf(waymark.facing.share(input)) })
export const useStopSharing = () => useMutation({ mutationFn: () => valueOf(waymark.facing.stop()) })
