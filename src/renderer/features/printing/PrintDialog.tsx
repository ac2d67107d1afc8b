import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '@shared/features/printing/printing.contract'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { PdfView } from './PdfView'
import { PrintControls } from './PrintControls'
import styles from './PrintDialog.module.css'
import { usePrepared } from './printing.data'

interface PrintDialogProps {
  readonly request: DocumentRequest
  readonly onClose: () => void
  /** What this kind of document lets one choose before it is printed. */
  readonly children?: ReactNode
}

/** Shows a document exactly as it will be printed, and prints it. */
export const PrintDialog = ({ request, onClose, children }: PrintDialogProps) => {
  const { t } = useTranslation('printing')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const prepared = usePrepared(request)
  return (
    <Modal
      opened
      onClose={onClose}
      size="75rem"
      title={prepared.data?.title ?? t('title')}
      closeButtonProps={{ 'aria-label': desk('close') }}
      classNames={{ body: styles.body }}
    >
      {children === undefined ? null : <div className={styles.choices}>{children}</div>}
      {prepared.isPending ? <LoadingState label={t('preparing')} /> : null}
      {prepared.isError ? (
        <ErrorState
          message={errorText(prepared.error)}
          retry={{ label: desk('retry'), run: () => void prepared.refetch() }}
        />
      ) : null}
      {prepared.data ? (
        <div className={styles.columns}>
          <PdfView bytes={prepared.data.bytes} title={prepared.data.title} />
          <PrintControls token={prepared.data.token} />
        </div>
      ) : null}
    </Modal>
  )
}
