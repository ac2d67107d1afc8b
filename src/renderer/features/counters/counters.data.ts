import { useQuery } from '@tanstack/react-query'
import type { DeskLanguage } from '@shared/languages'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

/** What the kiosk counted. Nobody says when that changes, so it is fetched anew whenever the page is opened. */
export const useCounters = () =>
  useQuery({ queryKey: ['counters', 'report'], queryFn: () => valueOf(waymark.counters.report()), staleTime: 0 })

/** Titles of handouts and forms by id, in a language of the desk. */
export const useMaterialTitles = (language: DeskLanguage) =>
  useQuery({
    queryKey: ['materials', 'shelf', language],
    queryFn: () => valueOf(waymark.materials.shelf({ language })),
    select: (shelf) => new Map<string, string>(shelf.map(({ id, head }) => [id, head.title])),
  })
