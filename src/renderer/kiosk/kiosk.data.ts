import { QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { valueOf } from '../ui/call'
import { printStateOf, type PrintState } from './print-state'
import { waymark } from './waymark'

/** Answers are kept while the visit lasts; whoever ends the visit clears the client. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: Infinity },
      mutations: { retry: false, networkMode: 'always' },
    },
  })

interface Wanted {
  readonly id: MaterialId
  readonly language: MigrantLanguage
}

/** The text of a material, in English when it is not there in the language. */
export const useMaterial = ({ id, language }: Wanted) =>
  useQuery({ queryKey: ['materials', id, language], queryFn: () => valueOf(waymark.materials.read({ id, language })) })

/** Printing one handout: how far it has come, and the way to ask for it. */
export const usePrint = (wanted: Wanted): { readonly state: PrintState; readonly print: () => void } => {
  const { data, isPending, isError, mutate } = useMutation({
    mutationFn: async () => printStateOf(await waymark.kiosk.print(wanted)),
  })
  const state: PrintState = isPending ? 'sending' : isError ? 'failed' : (data ?? 'untouched')
  return { state, print: () => mutate() }
}
