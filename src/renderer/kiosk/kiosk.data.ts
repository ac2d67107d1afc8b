import { QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { CountedEvent } from '@shared/features/counters/counters.contract'
import type { KioskView } from '@shared/features/kiosk/kiosk.contract'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { valueOf } from '../ui/call'
import { printStateOf, type PrintState } from './print-state'
import { waymark } from './waymark'

/** Answers are kept while the visit lasts; whoever ends the visit forgets them. */
export const createQueries = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: Infinity },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  // The desk published something: texts, contacts or settings may be others now.
  waymark.listen((event) => {
    if (event.kind === 'changed') void client.invalidateQueries()
  })
  return client
}

/** What the site says of its kiosk. */
export const kioskView = queryOptions({ queryKey: ['kiosk', 'view'], queryFn: () => valueOf(waymark.kiosk.view()) })

/** Forgets what a visitor looked at. What the site says of its kiosk is nobody's and stays. */
export const forgetVisit = (client: QueryClient): void => {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== kioskView.queryKey[0] })
  client.getMutationCache().clear()
}

/** Null until main has answered. */
export const useKioskView = (): KioskView | null => useQuery(kioskView).data ?? null

interface Wanted {
  readonly id: MaterialId
  readonly language: MigrantLanguage
}

const materialOf = ({ id, language }: Wanted) =>
  queryOptions({
    queryKey: ['materials', id, language],
    queryFn: () => valueOf(waymark.materials.read({ id, language })),
  })

/** The text of a material, in English when it is not there in the language. */
export const useMaterial = (wanted: Wanted) => useQuery(materialOf(wanted))

/** Reads texts that may be opened next, in a quiet moment: then the page with one of them is drawn in one go. */
export const useReadAhead = (ids: readonly MaterialId[], language: MigrantLanguage): void => {
  const client = useQueryClient()
  const readAll = useEffectEvent(() => {
    for (const id of ids) client.query(materialOf({ id, language })).catch(() => undefined)
  })
  const isKnown = ids.length > 0
  useEffect(() => {
    if (!isKnown) return
    const quiet = requestIdleCallback(() => readAll())
    return () => cancelIdleCallback(quiet)
  }, [isKnown])
}

/** Titles and summaries of everything there is to read, in the language. */
export const useShelf = (language: MigrantLanguage) =>
  useQuery({ queryKey: ['shelf', language], queryFn: () => valueOf(waymark.materials.shelf({ language })) })

/** Printing one handout: how far it has come, and the way to ask for it. */
export const usePrint = (wanted: Wanted): { readonly state: PrintState; readonly print: (large: boolean) => void } => {
  const { data, isPending, isError, mutate } = useMutation({
    mutationFn: async (large: boolean) => printStateOf(await waymark.kiosk.print({ ...wanted, large })),
  })
  const state: PrintState = isPending ? 'sending' : isError ? 'failed' : (data ?? 'untouched')
  return { state, print: mutate }
}

/** Counts what happened, without knowing for whom. */
export const count = (event: CountedEvent): void => void waymark.kiosk.count(event)
