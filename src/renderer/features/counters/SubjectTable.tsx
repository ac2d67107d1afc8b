import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { asDeskLanguage } from '../../desk/desk-context'
import { Ordered } from '../../ui/Ordered'
import { Counted } from './Counted'
import { useMaterialTitles } from './counters.data'
import type { SubjectCounts } from './week-report'

/** What was opened and printed in a week, in all languages together. */
export const SubjectTable = ({ subjects }: { readonly subjects: readonly SubjectCounts[] }) => {
  const { t, i18n } = useTranslation('administration')
  const titles = useMaterialTitles(asDeskLanguage(i18n.language))
  if (subjects.length === 0) return <Text p="lg">{t('counters.noSubjects')}</Text>
  const highest = {
    opened: Math.max(...subjects.map(({ opened }) => opened)),
    printed: Math.max(...subjects.map(({ printed }) => printed)),
  }
  const nameOf = (subject: SubjectCounts['subject']) =>
    subject === 'breathing' || subject === 'muscles'
      ? t(`counters.exercise.${subject}`)
      : (titles.data?.get(subject) ?? <Ordered>{subject}</Ordered>)
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={t('counters.bySubject')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('counters.subject')}</Table.Th>
          <Table.Th scope="col">{t('counters.opened')}</Table.Th>
          <Table.Th scope="col">{t('counters.kind.printed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {subjects.map(({ subject, opened, printed }) => (
          <Table.Tr key={subject}>
            <Table.Th scope="row">{nameOf(subject)}</Table.Th>
            <Table.Td>
              <Counted count={opened} highest={highest.opened} />
            </Table.Td>
            <Table.Td>
              <Counted count={printed} highest={highest.printed} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
