import { Card } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TranslationState } from '@shared/features/reviews/reviews.contract'
import type { MigrantLanguage } from '@shared/languages'
import { useMigrantLanguages } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { PageHeader } from '../../ui/PageHeader'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { ReviewDialog } from './ReviewDialog'
import { useTranslations } from './reviews.data'
import type { TextState } from './state-counts'
import { StateFilter } from './StateFilter'
import { TranslationTable } from './TranslationTable'

/** Every text of a language with its state, and the place where a review is recorded. */
export const ReviewsPage = () => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const languages = useMigrantLanguages()
  const [language, setLanguage] = useState<MigrantLanguage>(() => languages.find((known) => known !== 'en') ?? 'fr')
  const [shown, setShown] = useState<TextState | null>(null)
  const [reviewing, setReviewing] = useState<TranslationState | null>(null)
  const texts = useTranslations(language)
  const visible = texts.data?.filter(({ state }) => shown === null || state === shown)

  return (
    <>
      <PageHeader title={t('reviews.title')} intro={t('reviews.intro')}>
        <LanguageSelect
          w={240}
          label={t('reviews.language')}
          languages={languages}
          value={language}
          onChange={(chosen) => {
            setLanguage(chosen)
            setShown(null)
          }}
        />
      </PageHeader>
      {texts.isPending ? <LoadingState label={desk('loading')} /> : null}
      {texts.isError ? (
        <ErrorState
          message={errorText(texts.error)}
          retry={{ label: desk('retry'), run: () => void texts.refetch() }}
        />
      ) : null}
      {texts.data?.length === 0 ? (
        <Card>
          <EmptyState
            title={t('reviews.emptyTitle')}
            text={t('reviews.emptyText')}
            icon={<IconLanguage size={48} stroke={1.2} aria-hidden />}
          />
        </Card>
      ) : null}
      {texts.data && texts.data.length > 0 ? (
        <>
          <StateFilter texts={texts.data} shown={shown} onShow={setShown} />
          <Card padding={0}>
            {visible?.length ? (
              <TranslationTable texts={visible} onOpen={setReviewing} />
            ) : (
              <EmptyState title={t('reviews.noneTitle')} text={t('reviews.noneText')} />
            )}
          </Card>
        </>
      ) : null}
      {reviewing ? <ReviewDialog text={reviewing} onClose={() => setReviewing(null)} /> : null}
    </>
  )
}
