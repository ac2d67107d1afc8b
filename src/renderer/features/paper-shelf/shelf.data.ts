import { useQuery } from '@tanstack/react-query'
import type { MigrantLanguage } from '@shared/languages'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

/** Everything that can be printed without anybody's data, with its titles in a language. */
export const useShelf = (language: MigrantLanguage) =>
  useQuery({
    queryKey: ['materials', 'shelf', language],
    queryFn: () => valueOf(waymark.materials.shelf({ language })),
  })
