import { useQuery } from '@tanstack/react-query'
import type { MigrantLanguage } from '@shared/languages'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

/** All guidance cards with their bodies, each in the language or in English. */
export const useGuidanceCards = (language: MigrantLanguage) =>
  useQuery({
    queryKey: ['materials', 'guidance', language],
    queryFn: () => valueOf(waymark.materials.guidance({ language })),
  })
