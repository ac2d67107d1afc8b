import { Anchor, Badge, Button, Group } from '@mantine/core'
import { IconArrowLeft, IconDeviceFloppy, IconEraser, IconEye, IconEyeOff, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId } from '@shared/ids'
import { useRouter } from '../../desk/route'
import { DirectionalIcon } from '../../ui/DirectionalIcon'
import { Ordered } from '../../ui/Ordered'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useConfirm } from '../../ui/useConfirm'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { ShareButton } from '../facing/ShareButton'
import { useFacingStatus } from '../facing/facing.data'
import { changeGrid, useDiscardGrid, useGridVersions, useKeepGrid, useLiveGrid } from './adversity-grid.data'
import { GridBoard } from './GridBoard'
import { GridPrintDialog } from './GridPrintDialog'

/** The grid that is being filled, with the person, on two screens. */
export const GridPage = ({ caseId }: { readonly caseId: CaseId }) => {
  const { t } = useTranslation('gridDesk')
  const { t: desk } = useTranslation('desk')
  const { t: grid } = useTranslation('grid')
  const errorText = useErrorText()
  const notice = useNotice()
  const { go } = useRouter()
  const live = useLiveGrid()
  const versions = useGridVersions(caseId)
  const facing = useFacingStatus()
  const keep = useKeepGrid()
  const discard = useDiscardGrid()
  const [printing, setPrinting] = useState(false)
  const [confirmation, ask] = useConfirm()
  const toCase = (): void => go({ page: 'case', caseId, tab: 'grid' })
  const over = live.isSuccess && !live.isFetching && live.data?.caseId !== caseId

  useEffect(() => {
    if (over) go({ page: 'case', caseId, tab: 'grid' })
  }, [over, go, caseId])

  if (live.isError)
    return (
      <ErrorState message={errorText(live.error)} retry={{ label: desk('retry'), run: () => void live.refetch() }} />
    )
  if (live.data?.caseId !== caseId) return <LoadingState label={desk('loading')} />
  const { entries, languages, caseNumber } = live.data
  const nextVersion = (versions.data?.[0]?.version ?? 0) + 1
  const shared = facing.data?.shows === 'grid'

  const confirmKeep = (): void =>
    ask({
      title: t('keepTitle'),
      text: t('keepText', { version: nextVersion }),
      confirm: t('keep'),
      tone: 'plain',
      run: () =>
        keep.mutate(undefined, {
          onSuccess: ({ version }) => notice.done(t('kept', { version })),
          onError: notice.failed,
        }),
    })
  const confirmDiscard = (): void =>
    ask({
      title: t('discardTitle'),
      text: t('discardText'),
      confirm: t('discard'),
      run: () => discard.mutate(undefined, { onSuccess: () => notice.done(t('discarded')), onError: notice.failed }),
    })

  return (
    <>
      <PageHeader
        title={grid('shortTitle')}
        before={
          <Anchor component="button" type="button" onClick={toCase} size="sm">
            <Group gap={4} component="span">
              <DirectionalIcon icon={IconArrowLeft} size={16} />
              <Ordered>{caseNumber}</Ordered>
            </Group>
          </Anchor>
        }
      >
        <Badge
          variant="light"
          size="lg"
          tt="none"
          color={shared ? 'lake' : 'stone'}
          leftSection={shared ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
        >
          {shared ? t('shared') : t('notShared')}
        </Badge>
        <ShareButton what={{ kind: 'grid' }} share={t('share')} stop={t('stopSharing')} />
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => setPrinting(true)}>
          {t('print')}
        </Button>
        <Button variant="default" leftSection={<IconEraser size={20} aria-hidden />} onClick={confirmDiscard}>
          {t('discard')}
        </Button>
        <Button
          leftSection={<IconDeviceFloppy size={20} aria-hidden />}
          disabled={entries.length === 0}
          loading={keep.isPending}
          onClick={confirmKeep}
        >
          {t('keep')}
        </Button>
      </PageHeader>
      <GridBoard entries={entries} languages={languages} mine={languages.desk} onChange={changeGrid} />
      {printing ? <GridPrintDialog request={{ kind: 'grid-live' }} onClose={() => setPrinting(false)} /> : null}
      {confirmation}
    </>
  )
}
