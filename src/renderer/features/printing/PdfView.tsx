import { ActionIcon, Group, Text } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Document, Page, pdfjs } from 'react-pdf'
import 'react-pdf/dist/Page/TextLayer.css'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { LoadingState, ErrorState } from '../../ui/states'
import styles from './PdfView.module.css'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

const zooms = [0.6, 0.8, 1, 1.25, 1.6] as const
const pageWidth = 620

interface PdfViewProps {
  readonly bytes: Uint8Array
  readonly title: string
}

/** Shows PDF bytes, all pages one below the other: the very bytes that are printed or sealed. */
export const PdfView = ({ bytes, title }: PdfViewProps) => {
  const { t } = useTranslation('printing')
  const { t: error } = useTranslation('errors')
  const [pages, setPages] = useState(0)
  const [zoom, setZoom] = useState(2)
  // pdf.js hands the buffer to its worker, which empties it; the bytes themselves may be shown again.
  const file = useMemo(() => ({ data: bytes.slice() }), [bytes])
  return (
    <div className={styles.view}>
      <Group justify="space-between" className={styles.bar}>
        <Text size="sm">{pages === 0 ? ' ' : t('pages', { count: pages })}</Text>
        <Group gap={4}>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('zoomOut')}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          >
            <IconZoomOut size={20} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('zoomIn')}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          >
            <IconZoomIn size={20} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={styles.pages} role="region" aria-label={t('previewOf', { title })} tabIndex={0} dir="ltr">
        <Document
          file={file}
          loading={<LoadingState label={t('preparing')} />}
          error={<ErrorState message={error('paper.failed')} />}
          onLoadSuccess={(loaded) => setPages(loaded.numPages)}
        >
          {Array.from({ length: pages }, (_, index) => (
            <div key={index} className={styles.page} data-page={index + 1}>
              <Page
                pageNumber={index + 1}
                width={pageWidth * (zooms[zoom] ?? 1)}
                renderAnnotationLayer={false}
                loading={<div className={styles.blank} />}
              />
            </div>
          ))}
        </Document>
      </div>
    </div>
  )
}
