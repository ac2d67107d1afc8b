import { Card } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { MaterialId } from '@shared/features/materials/materials.contract'
import { asDeskLanguage } from '../../desk/desk-context'
import { PageHeader } from '../../ui/PageHeader'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useGuidanceCards } from './guidance.data'
import { GuidanceDesk } from './GuidanceDesk'
import styles from './GuidancePage.module.css'

interface GuidancePageProps {
  /** A card to open at once. */
  readonly openAt?: MaterialId | null
  /** Shows a card for printing. */
  readonly onPrint: (id: MaterialId) => void
}

/** Guidance for counsellors: cards to find within seconds and to read within half a minute. */
export const GuidancePage = ({ openAt = null, onPrint }: GuidancePageProps) => {
  const { t, i18n } = useTranslation('guidance')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const cards = useGuidanceCards(asDeskLanguage(i18n.language))
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} intro={t('intro')} />
      {cards.isPending ? <LoadingState label={desk('loading')} /> : null}
      {cards.isError ? (
        <ErrorState
          message={errorText(cards.error)}
          retry={{ label: desk('retry'), run: () => void cards.refetch() }}
        />
      ) : null}
      {cards.data?.length === 0 ? (
        <Card>
          <EmptyState
            title={t('emptyTitle')}
            text={t('emptyText')}
            icon={<IconBook2 size={48} stroke={1.2} aria-hidden />}
          />
        </Card>
      ) : null}
      {cards.data && cards.data.length > 0 ? (
        <GuidanceDesk cards={cards.data} openAt={openAt} onPrint={onPrint} />
      ) : null}
    </div>
  )
}
