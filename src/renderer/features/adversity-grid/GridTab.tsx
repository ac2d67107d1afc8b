import { Button, Card, Checkbox, Group, Stack, Text, Title } from '@mantine/core'
import { IconColumns, IconLayoutGrid, IconLayoutGridAdd, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridVersionHead } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { GridId } from '@shared/ids'
import { formatMoment } from '@shared/calendar'
import { ownName } from '@shared/languages'
import { asDeskLanguage, useMigrantLanguages } from '../../desk/desk-context'
import { useRouter } from '../../desk/route'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { useGridVersions, useLiveGrid, useOpenGrid } from './adversity-grid.data'
import { CompareDialog } from './CompareDialog'
import { GridPrintDialog } from './GridPrintDialog'

/** The case's grids: fill one together, look at kept versions, lay two side by side. */
export const GridTab = ({ file }: { readonly file: CaseSummary }) => {
  const { t } = useTranslation('gridDesk')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const { go } = useRouter()
  const versions = useGridVersions(file.id)
  const live = useLiveGrid()
  const open = useOpenGrid()
  const languages = useMigrantLanguages()
  const [facing, setFacing] = useState(file.language)
  const [chosen, setChosen] = useState<readonly GridId[]>([])
  const [compared, setCompared] = useState<readonly GridId[] | null>(null)
  const [printing, setPrinting] = useState<GridId | null>(null)

  const start = (from: GridId | null): void =>
    open.mutate(
      { caseId: file.id, facing, from },
      { onSuccess: () => go({ page: 'grid', caseId: file.id }), onError: notice.failed },
    )
  const choose = (id: GridId): void =>
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2))

  return (
    <Stack gap="xl">
      <Card>
        <Group align="flex-end" justify="space-between">
          <div style={{ flex: 1, minInlineSize: '18rem' }}>
            <Title order={2} size="h3">
              {t('open')}
            </Title>
            <Text c="stone.7" maw={560}>
              {t('intro')}
            </Text>
          </div>
          <LanguageSelect
            w={240}
            label={t('facingLanguage')}
            languages={languages}
            value={facing}
            onChange={setFacing}
          />
          <Button
            size="lg"
            leftSection={<IconLayoutGridAdd size={22} aria-hidden />}
            loading={open.isPending}
            onClick={() => start(null)}
          >
            {t('open')}
          </Button>
        </Group>
        {live.data && live.data.caseId !== file.id ? (
          <Text mt="sm" c="yellow.9">
            {t('openElsewhere', { caseNumber: live.data.caseNumber })}
          </Text>
        ) : null}
      </Card>
      <section aria-labelledby="versions-title">
        <Group justify="space-between" mb="sm">
          <Title order={2} size="h3" id="versions-title">
            {t('versionsTitle')}
          </Title>
          {(versions.data?.length ?? 0) > 1 ? (
            <Button
              variant="default"
              leftSection={<IconColumns size={20} aria-hidden />}
              disabled={chosen.length !== 2}
              onClick={() => setCompared(chosen)}
            >
              {chosen.length === 2 ? t('compare') : t('compareHint')}
            </Button>
          ) : null}
        </Group>
        {versions.isPending ? <LoadingState label={desk('loading')} /> : null}
        {versions.isError ? <ErrorState message={errorText(versions.error)} /> : null}
        {versions.data?.length === 0 ? (
          <Card>
            <EmptyState
              title={t('versionsEmptyTitle')}
              text={t('versionsEmptyText')}
              icon={<IconLayoutGrid size={48} stroke={1.2} aria-hidden />}
            />
          </Card>
        ) : null}
        <Stack gap="sm">
          {versions.data?.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              comparable={versions.data.length > 1}
              chosen={chosen.includes(version.id)}
              onChoose={() => choose(version.id)}
              onSee={() => setCompared([version.id])}
              onPrint={() => setPrinting(version.id)}
              onContinue={() => start(version.id)}
            />
          ))}
        </Stack>
      </section>
      {compared ? <CompareDialog gridIds={compared} onClose={() => setCompared(null)} /> : null}
      {printing ? (
        <GridPrintDialog request={{ kind: 'grid-kept', gridId: printing }} onClose={() => setPrinting(null)} />
      ) : null}
    </Stack>
  )
}

interface VersionRowProps {
  readonly version: GridVersionHead
  readonly comparable: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly onSee: () => void
  readonly onPrint: () => void
  readonly onContinue: () => void
}

const VersionRow = ({ version, comparable, chosen, onChoose, onSee, onPrint, onContinue }: VersionRowProps) => {
  const { t, i18n } = useTranslation('gridDesk')
  const name = t('version', { version: version.version })
  return (
    <Card padding="md">
      <Group justify="space-between">
        <Group gap="md">
          {comparable ? (
            <Checkbox size="md" checked={chosen} onChange={onChoose} aria-label={`${t('compare')}: ${name}`} />
          ) : null}
          <div>
            <Text fw={600}>{name}</Text>
            <Text size="sm" c="stone.7">
              {formatMoment(version.keptAt, asDeskLanguage(i18n.language))} ·{' '}
              {t('entries', { count: version.entryCount })} ·{' '}
              <span lang={version.languages.facing}>{ownName(version.languages.facing)}</span>
            </Text>
          </div>
        </Group>
        <Group gap="xs">
          <Button variant="default" size="sm" onClick={onSee}>
            {t('see')}
          </Button>
          <Button variant="default" size="sm" leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
            {t('print')}
          </Button>
          <Button variant="light" size="sm" onClick={onContinue}>
            {t('openFrom', { version: version.version })}
          </Button>
        </Group>
      </Group>
    </Card>
  )
}
