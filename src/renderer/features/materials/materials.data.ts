import { useQuery } from '@tanstack/react-query'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import type { MigrantLanguage } from '@shared/languages'
import { waymark } from '../../desk/waymark'
import { valueOf } from '../../ui/call'

export const useMaterial = (id: MaterialId, language: MigrantLanguage) =>
  useQuery({ queryKey: ['materials', id, language], queryFn: () => valueOf(waymark.materials.read({ id, language })) })
