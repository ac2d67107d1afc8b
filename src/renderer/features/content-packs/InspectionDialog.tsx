import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackFacts, PackInspection } from '@shared/features/content-packs/content-packs.contract'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { ChangeList } from './ChangeList'
import { useInstallPack } from './content-packs.data'
import styles from './InspectionDialog.module.css'
import { groupChanges } from './pack-changes'
import { PackFactsText } from './PackFactsText'

interface InspectionDialogProps {
  readonly inspection: PackInspection
  readonly installed: PackFacts | null
  readonly onClose: () => void
}

/** What a checked pack would change. Nothing has happened yet; leaving it leaves everything as it is. */
export const InspectionDialog = ({ inspection, installed, onClose }: InspectionDialogProps) => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const install = useInstallPack()
  const added = Object.values(inspection.languages).map(({ ownName, englishName }) => `${ownName} · ${englishName}`)
  const groups = groupChanges(inspection.changes, inspection.languages)

  const confirm = (): void =>
    install.mutate(inspection.token, {
      onSuccess: () => {
        notice.done(t('packs.installed'))
        onClose()
      },
    })

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('packs.inspectionTitle')}
      closeButtonProps={{ 'aria-label': desk('close') }}
    >
      <Stack gap="md">
        <dl className={styles.facts}>
          <dt>{t('packs.pack')}</dt>
          <dd>
            <PackFactsText pack={inspection.pack} />
          </dd>
          <dt>{t('packs.signedBy')}</dt>
          <dd>
            <bdi>{inspection.signedBy}</bdi>
          </dd>
          {added.length === 0 ? null : (
            <>
              <dt>{t('packs.addsLanguages')}</dt>
              {added.map((name) => (
                <dd key={name}>
                  <bdi>{name}</bdi>
                </dd>
              ))}
            </>
          )}
          <dt>{t('packs.replaces')}</dt>
          <dd>{installed ? <PackFactsText pack={installed} /> : t('packs.builtIn')}</dd>
        </dl>
        {groups.length === 0 ? <Text>{t('packs.nothingChanges')}</Text> : null}
        {groups.map(({ change, files }) => (
          <ChangeList key={change} change={change} files={files} />
        ))}
        {install.error ? <ErrorState message={errorText(install.error)} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('packs.leave')}
          </Button>
          <Button
            leftSection={<IconPackageImport size={20} aria-hidden />}
            loading={install.isPending}
            onClick={confirm}
          >
            {t('packs.install')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
