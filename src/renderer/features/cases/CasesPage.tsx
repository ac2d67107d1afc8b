import { Button, Card, Table, TextInput, UnstyledButton } from '@mantine/core'
import { IconFolderPlus, IconFolders, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import { formatDay } from '@shared/calendar'
import { ownName } from '@shared/languages'
import { asDeskLanguage } from '../../desk/desk-context'
import { useRouter } from '../../desk/route'
import { Ordered } from '../../ui/Ordered'
import { PageHeader } from '../../ui/PageHeader'
import { EmptyState, ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useCases } from './cases.data'
import styles from './CasesPage.module.css'
import { ConsentBadge } from './ConsentBadge'
import { RegisterCaseDialog } from './RegisterCaseDialog'

/** All cases, found by number. */
export const CasesPage = () => {
  const { t } = useTranslation('cases')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const cases = useCases()
  const [wanted, setWanted] = useState('')
  const [registering, setRegistering] = useState(false)
  const found = cases.data?.filter(({ caseNumber }) => caseNumber.toLowerCase().includes(wanted.trim().toLowerCase()))
  const register = (
    <Button leftSection={<IconFolderPlus size={20} aria-hidden />} onClick={() => setRegistering(true)}>
      {t('register')}
    </Button>
  )
  const hasCases = cases.data !== undefined && cases.data.length > 0

  return (
    <>
      <PageHeader title={t('title')}>{hasCases ? register : null}</PageHeader>
      {cases.isPending ? <LoadingState label={desk('loading')} /> : null}
      {cases.isError ? (
        <ErrorState
          message={errorText(cases.error)}
          retry={{ label: desk('retry'), run: () => void cases.refetch() }}
        />
      ) : null}
      {cases.data?.length === 0 ? (
        <Card>
          <EmptyState
            title={t('emptyTitle')}
            text={t('emptyText')}
            icon={<IconFolders size={48} stroke={1.2} aria-hidden />}
          >
            {register}
          </EmptyState>
        </Card>
      ) : null}
      {hasCases ? (
        <>
          <TextInput
            mb="md"
            maw={420}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Card padding={0}>
            {found?.length ? (
              <CaseTable cases={found} />
            ) : (
              <EmptyState title={t('noMatchTitle')} text={t('noMatchText')} />
            )}
          </Card>
        </>
      ) : null}
      {registering ? <RegisterCaseDialog onClose={() => setRegistering(false)} /> : null}
    </>
  )
}

const CaseTable = ({ cases }: { readonly cases: readonly CaseSummary[] }) => {
  const { t, i18n } = useTranslation('cases')
  const { t: desk } = useTranslation('desk')
  const { go } = useRouter()
  return (
    <Table verticalSpacing="md" horizontalSpacing="lg" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('caseNumber')}</Table.Th>
          <Table.Th>{t('language')}</Table.Th>
          <Table.Th>{t('interpreter')}</Table.Th>
          <Table.Th>{t('counselling')}</Table.Th>
          <Table.Th>{t('registered')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cases.map((row) => (
          <Table.Tr key={row.id} className={styles.row}>
            <Table.Td>
              <UnstyledButton
                className={styles.open}
                aria-label={t('open', { caseNumber: row.caseNumber })}
                onClick={() =>
                  go({ page: 'case', caseId: row.id, tab: row.counselling === 'given' ? 'grid' : 'consent' })
                }
              >
                <Ordered>{row.caseNumber}</Ordered>
              </UnstyledButton>
            </Table.Td>
            <Table.Td>
              <span lang={row.language}>{ownName(row.language)}</span>
            </Table.Td>
            <Table.Td>{row.interpreterNeeded ? desk('yes') : desk('no')}</Table.Td>
            <Table.Td>
              <ConsentBadge state={row.counselling} />
            </Table.Td>
            <Table.Td>{formatDay(row.registeredAt, asDeskLanguage(i18n.language))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
