import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { PrintDialog } from '../printing/PrintDialog'
import { GuidancePage } from './GuidancePage'

/** The guidance page as the desk shows it, with its cards on paper. */
export const GuidanceRoute = ({ card }: { readonly card: MaterialId | null }) => {
  const { i18n } = useTranslation()
  const [printed, setPrinted] = useState<MaterialId | null>(null)
  const language = asDeskLanguage(i18n.language)
  return (
    <>
      <GuidancePage openAt={card} onPrint={setPrinted} />
      {printed === null ? null : (
        <PrintDialog
          request={{ kind: 'material', id: printed, language, large: false }}
          onClose={() => setPrinted(null)}
        />
      )}
    </>
  )
}
