import { QueryClient } from '@tanstack/react-query'
import type { ChangeTopic } from '@shared/ipc/api'
import { waymark } from './waymark'

/** First part of every query key: what main names when it changed. */
export type QueryTopic = ChangeTopic | 'materials' | 'printing' | 'counters'

/** What hangs on what: a recorded consent opens a case, so its summary is fetched anew as well. */
const follows: Partial<Record<ChangeTopic, readonly QueryTopic[]>> = {
  consent: ['cases', 'handover', 'grid'],
  site: ['session'],
  accounts: ['session'],
  contentPacks: ['materials', 'reviews', 'contacts'],
  reviews: ['materials'],
}

/** Queries are fetched anew when main says that something changed, never on a timer and never from the network. */
export const createQueries = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always', staleTime: Infinity },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  waymark.listen((event) => {
    if (event.kind !== 'changed') return
    for (const topic of [event.topic, ...(follows[event.topic] ?? [])])
      void client.invalidateQueries({ queryKey: [topic] })
  })
  return client
}
