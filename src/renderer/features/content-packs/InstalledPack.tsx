import { Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconHistory, IconUsb } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackInspection, PacksView } from '@shared/features/content-packs/content-packs.contract'
import { ErrorState } from '../../ui/states'
import { useConfirm } from '../../ui/useConfirm'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { useInspectPack, useRollBack } from './content-packs.data'
import { InspectionDialog } from './InspectionDialog'
import { PackFactsText } from './PackFactsText'

/** Which texts are in use, and the ways to newer and to earlier ones. */
export const InstalledPack = ({ packs }: { readonly packs: PacksView }) => {
  const { t } = useTranslation('administration')
  const errorText = useErrorText()
  const notice = useNotice()
  const inspect = useInspectPack()
  const rollBack = useRollBack()
  const [inspection, setInspection] = useState<PackInspection | null>(null)
  const [confirmation, ask] = useConfirm()
  const { installed, previous } = packs

  const confirmRollBack = (to: NonNullable<PacksView['previous']>): void =>
    ask({
      title: to === 'builtIn' ? t('packs.rollBackBuiltInTitle') : t('packs.rollBackTitle', { title: to.title }),
      text:
        to === 'builtIn'
          ? t('packs.rollBackBuiltInText')
          : t('packs.rollBackText', { title: to.title, sequence: to.sequence }),
      confirm: t('packs.rollBack'),
      run: () =>
        rollBack.mutate(undefined, {
          onSuccess: () => notice.done(t('packs.rolledBack')),
          onError: notice.failed,
        }),
    })

  return (
    <Card>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('packs.installedTitle')}
        </Title>
        {installed ? (
          <PackFactsText pack={installed} />
        ) : (
          <div>
            <Text fw={600}>{t('packs.builtIn')}</Text>
            <Text c="stone.7">{t('packs.builtInText')}</Text>
          </div>
        )}
        <Group gap="sm">
          <Button
            leftSection={<IconUsb size={20} aria-hidden />}
            loading={inspect.isPending}
            onClick={() => inspect.mutate(undefined, { onSuccess: setInspection })}
          >
            {t('packs.choose')}
          </Button>
          {previous === null ? null : (
            <Button
              variant="default"
              leftSection={<IconHistory size={20} aria-hidden />}
              loading={rollBack.isPending}
              onClick={() => confirmRollBack(previous)}
            >
              {t('packs.rollBack')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="stone.7">
          {t('packs.chooseHint')}
        </Text>
        {inspect.error ? <ErrorState message={errorText(inspect.error)} /> : null}
      </Stack>
      {inspection ? (
        <InspectionDialog inspection={inspection} installed={installed} onClose={() => setInspection(null)} />
      ) : null}
      {confirmation}
    </Card>
  )
}
