import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ownName } from '@shared/languages'
import { Counted } from './Counted'
import { countedKinds, highestOf, type WeekReport } from './week-report'

/** A week by language, with the totals of all below. */
export const LanguageTable = ({ report }: { readonly report: WeekReport }) => {
  const { t } = useTranslation('administration')
  const highest = highestOf(report)
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" aria-label={t('counters.byLanguage')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('counters.language')}</Table.Th>
          {countedKinds.map((kind) => (
            <Table.Th scope="col" key={kind}>
              {t(`counters.kind.${kind}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {report.languages.map(({ language, counts }) => (
          <Table.Tr key={language}>
            <Table.Th scope="row">
              <span lang={language}>{ownName(language)}</span>
            </Table.Th>
            {countedKinds.map((kind) => (
              <Table.Td key={kind}>
                <Counted count={counts[kind]} highest={highest[kind]} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{t('counters.total')}</Table.Th>
          {countedKinds.map((kind) => (
            <Table.Td key={kind} fw={700}>
              <Counted count={report.totals[kind]} />
            </Table.Td>
          ))}
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  )
}
