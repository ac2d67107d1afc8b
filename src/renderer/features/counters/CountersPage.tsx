import { Card, Select, Stack, Text, Title } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterRow } from '@shared/features/counters/counters.contract'
import { formatDay } from '@shared/calendar'
import { asDeskLanguage, useMigrantLanguages } from '../../desk/desk-context'
import { PageHeader } from '../../ui/PageHeader'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useCounters } from './counters.data'
import { LanguageTable } from './LanguageTable'
import { SubjectTable } from './SubjectTable'
import { reportOf, weeksIn } from './week-report'

/** What the kiosk was used for, week by week. */
export const CountersPage = () => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const counters = useCounters()
  return (
    <>
      {counters.data && counters.data.length > 0 ? (
        <Weeks rows={counters.data} />
      ) : (
        <PageHeader title={t('counters.title')} intro={t('counters.intro')} />
      )}
      {counters.isPending ? <LoadingState label={desk('loading')} /> : null}
      {counters.isError ? (
        <ErrorState
          message={errorText(counters.error)}
          retry={{ label: desk('retry'), run: () => void counters.refetch() }}
        />
      ) : null}
      {counters.data?.length === 0 ? (
        <Card>
          <EmptyState
            title={t('counters.emptyTitle')}
            text={t('counters.emptyText')}
            icon={<IconChartBar size={48} stroke={1.2} aria-hidden />}
          />
        </Card>
      ) : null}
    </>
  )
}

const Weeks = ({ rows }: { readonly rows: readonly CounterRow[] }) => {
  const { t, i18n } = useTranslation('administration')
  const languages = useMigrantLanguages()
  const weeks = weeksIn(rows)
  const [chosen, setChosen] = useState<string | null>(null)
  const week = weeks.find((known) => known === chosen) ?? weeks[0]
  if (week === undefined) return null
  const report = reportOf(rows, week, languages)
  const weekOf = (monday: string): string =>
    t('counters.weekOf', { date: formatDay(monday, asDeskLanguage(i18n.language)) })
  return (
    <>
      <PageHeader title={t('counters.title')} intro={t('counters.intro')}>
        <Select
          w={300}
          label={t('counters.week')}
          data={weeks.map((monday) => ({ value: monday, label: weekOf(monday) }))}
          value={week}
          onChange={setChosen}
        />
      </PageHeader>
      <Stack gap="lg">
        <section>
          <Title order={2} size="h4" mb="sm">
            {t('counters.byLanguage')}
          </Title>
          <Card padding={0}>
            <LanguageTable report={report} />
          </Card>
        </section>
        <section>
          <Title order={2} size="h4" mb="sm">
            {t('counters.bySubject')}
          </Title>
          <Card padding={0}>
            <SubjectTable subjects={report.subjects} />
          </Card>
        </section>
        <Text c="stone.7" maw={720}>
          {t('counters.smallNumbers')}
        </Text>
      </Stack>
    </>
  )
}
