import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseId, GridId } from '@shared/ids'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'
import type { SentGridChange } from './grid-change'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]
const grid = waymark.adversityGrid

export const useLiveGrid = () => useQuery({ queryKey: ['grid', 'live'], queryFn: () => valueOf(grid.live()) })
export const useGridVersions = (caseId: CaseId) =>
  useQuery({ queryKey: ['grid', 'versions', caseId], queryFn: () => valueOf(grid.versions({ caseId })) })
export const useGridVersion = (gridId: GridId) =>
  useQuery({ queryKey: ['grid', 'version', gridId], queryFn: () => valueOf(grid.version({ gridId })) })
/** Opens a grid; its page finds it there at once, whatever it had seen before. */
export const useOpenGrid = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Sent<typeof grid.open>) => valueOf(grid.open(input)),
    onSuccess: (live) => client.setQueryData(['grid', 'live'], live),
  })
}
export const useKeepGrid = () => useMutation({ mutationFn: () => valueOf(grid.keep()) })
export const useDiscardGrid = () => useMutation({ mutationFn: () => valueOf(grid.discard()) })
/** Sends one change; the board shows it when main says that the grid changed. */
export const changeGrid = (change: SentGridChange) => valueOf(grid.change(change))
