import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import { PrintDialog } from '../printing/PrintDialog'

type GridRequest = Extract<DocumentRequest, { withCaseNumber: boolean }>
type WithoutChoice<T> = T extends unknown ? Omit<T, 'withCaseNumber'> : never

interface GridPrintDialogProps {
  readonly request: WithoutChoice<GridRequest>
  readonly onClose: () => void
}

/** A grid on paper. The page is the person's: it carries the case number only when somebody asks for it. */
export const GridPrintDialog = ({ request, onClose }: GridPrintDialogProps) => {
  const { t } = useTranslation('gridDesk')
  const [withCaseNumber, setWithCaseNumber] = useState(false)
  return (
    <PrintDialog request={{ ...request, withCaseNumber }} onClose={onClose}>
      <Checkbox
        size="md"
        label={t('withCaseNumber')}
        checked={withCaseNumber}
        onChange={(event) => setWithCaseNumber(event.currentTarget.checked)}
      />
    </PrintDialog>
  )
}
