import { Button, Group, NavLink, Text } from '@mantine/core'
import { IconFileText, IconFileTypePdf, IconLockCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageFile, PackagePreview, SealedPackage } from '@shared/features/handover/handover.contract'
import { formatNumber } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { PdfView } from '../printing/PdfView'
import { usePackageFile, useSealPackage } from './handover.data'
import styles from './PackagePreviewStep.module.css'
import type { RecipientChoice } from './RecipientStep'

interface PackagePreviewStepProps {
  readonly preview: PackagePreview
  readonly choice: RecipientChoice
  readonly onSealed: (sealed: SealedPackage) => void
}

/** Every file of the package, byte for byte as the recipient will see it; and only then the seal. */
export const PackagePreviewStep = ({ preview, choice, onSealed }: PackagePreviewStepProps) => {
  const { t, i18n } = useTranslation('handover')
  const errorText = useErrorText()
  const seal = useSealPackage()
  const [shown, setShown] = useState<PackageFile | undefined>(preview.files[0])
  const kilobytes = (file: PackageFile): string =>
    t('kilobytes', { size: formatNumber(Math.max(1, Math.round(file.size / 1000)), asDeskLanguage(i18n.language)) })

  return (
    <div className={styles.step}>
      <Text mb="md">{t('previewText')}</Text>
      <div className={styles.columns}>
        <nav aria-label={t('previewTitle')}>
          {preview.files.map((file) => (
            <NavLink
              key={file.name}
              component="button"
              type="button"
              active={file.name === shown?.name}
              label={<bdi dir="ltr">{file.name}</bdi>}
              description={kilobytes(file)}
              leftSection={
                file.mediaType === 'application/pdf' ? (
                  <IconFileTypePdf size={20} aria-hidden />
                ) : (
                  <IconFileText size={20} aria-hidden />
                )
              }
              onClick={() => setShown(file)}
            />
          ))}
        </nav>
        <div className={styles.file}>
          {shown ? <FileView key={shown.name} token={preview.token} file={shown} /> : null}
        </div>
      </div>
      {seal.error ? <ErrorState message={errorText(seal.error)} /> : null}
      <Group justify="flex-end" mt="md">
        <Button
          size="lg"
          leftSection={<IconLockCheck size={22} aria-hidden />}
          loading={seal.isPending}
          onClick={() =>
            seal.mutate(
              { token: preview.token, sealFor: choice.sealFor },
              { onSuccess: (sealed) => sealed !== null && onSealed(sealed) },
            )
          }
        >
          {t('seal')}
        </Button>
      </Group>
    </div>
  )
}

const FileView = ({ token, file }: { readonly token: string; readonly file: PackageFile }) => {
  const { t } = useTranslation('handover')
  const errorText = useErrorText()
  const content = usePackageFile(token, file.name)
  if (content.isPending) return <LoadingState label={t('preparing')} />
  if (content.isError) return <ErrorState message={errorText(content.error)} />
  return file.mediaType === 'application/pdf' ? (
    <PdfView bytes={content.data.bytes} title={file.name} />
  ) : (
    <pre className={styles.text} tabIndex={0}>
      {new TextDecoder().decode(content.data.bytes)}
    </pre>
  )
}
