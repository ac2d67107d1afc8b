import { Modal, SimpleGrid, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { GridEntry, GridVersion } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { GridId } from '@shared/ids'
import { formatDay } from '@shared/calendar'
import { asDeskLanguage, useDesk } from '../../desk/desk-context'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useGridVersion } from './adversity-grid.data'
import { GridBoard } from './GridBoard'

interface CompareDialogProps {
  /** One version to look at, or two to lay side by side. */
  readonly gridIds: readonly GridId[]
  readonly onClose: () => void
}

/** Kept versions, side by side, with what only one of them says marked. */
export const CompareDialog = ({ gridIds, onClose }: CompareDialogProps) => {
  const { t } = useTranslation('gridDesk')
  const { t: desk } = useTranslation('desk')
  const [first, second] = gridIds
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={second ? t('compare') : t('see')}
      closeButtonProps={{ 'aria-label': desk('close') }}
    >
      {first && second ? <TwoVersions first={first} second={second} /> : first ? <OneVersion gridId={first} /> : null}
    </Modal>
  )
}

const OneVersion = ({ gridId }: { readonly gridId: GridId }) => {
  const found = useGridVersion(gridId)
  return <Version found={found} />
}

const TwoVersions = ({ first, second }: { readonly first: GridId; readonly second: GridId }) => {
  const one = useGridVersion(first)
  const other = useGridVersion(second)
  const sides = [
    { found: one, against: other.data },
    { found: other, against: one.data },
  ].sort((a, b) => (a.found.data?.version ?? 0) - (b.found.data?.version ?? 0))
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
      {sides.map(({ found, against }, index) => (
        <Version key={index} found={found} {...(against && { against })} />
      ))}
    </SimpleGrid>
  )
}

interface VersionProps {
  readonly found: ReturnType<typeof useGridVersion>
  readonly against?: GridVersion
}

const Version = ({ found, against }: VersionProps) => {
  const { t, i18n } = useTranslation('gridDesk')
  const { t: desk } = useTranslation('desk')
  const { user } = useDesk()
  const errorText = useErrorText()
  if (found.isPending) return <LoadingState label={desk('loading')} />
  if (found.isError) return <ErrorState message={errorText(found.error)} />
  const { version, keptAt, entries, languages } = found.data
  const mark = (entry: GridEntry): string | null =>
    against && !against.entries.some((other) => sameWords(entry, other)) ? t('only') : null
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {t('version', { version })} · {formatDay(keptAt, asDeskLanguage(i18n.language))}
      </Title>
      <GridBoard
        entries={entries}
        languages={languages}
        mine={languages.facing === user.language ? languages.facing : languages.desk}
        mark={mark}
      />
    </section>
  )
}

const sameWords = (one: GridEntry, other: GridEntry): boolean =>
  one.level === other.level &&
  one.column === other.column &&
  one.text === other.text &&
  one.counterpart === other.counterpart
