import { useMutation, useQuery } from '@tanstack/react-query'
import type { DocumentRequest, PrintState } from '@shared/features/printing/printing.contract'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

type Sent<F extends (input: never) => unknown> = Parameters<F>[0]

/** The finished pages of a document. Never kept: a page may have changed since it was last shown. */
export const usePrepared = (request: DocumentRequest) =>
  useQuery({
    queryKey: ['printing', 'prepared', request],
    queryFn: () => valueOf(waymark.printing.prepare(request)),
    gcTime: 0,
    staleTime: 0,
  })

export const usePrinters = () =>
  useQuery({ queryKey: ['printing', 'printers'], queryFn: () => valueOf(waymark.printing.printers()), staleTime: 0 })

export const usePrint = () =>
  useMutation({ mutationFn: (input: Sent<typeof waymark.printing.print>) => valueOf(waymark.printing.print(input)) })

export const useSaveAs = () =>
  useMutation({ mutationFn: (token: string) => valueOf(waymark.printing.saveAs({ token })) })

const isOver = (state: PrintState): boolean =>
  state.state === 'printed' || state.state === 'failed' || state.state === 'gone'

/** Follows a job at the spooler until it is over. Starts from what the spooler said when it took the job. */
export const useJobState = (started: PrintState | undefined) =>
  useQuery({
    queryKey: ['printing', 'job', started?.job],
    queryFn: () => valueOf(waymark.printing.jobState({ job: started?.job ?? '' })),
    enabled: started !== undefined && !isOver(started),
    ...(started !== undefined && { placeholderData: started }),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 1000),
    staleTime: 0,
  })
