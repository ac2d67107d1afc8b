import { Badge, Button, Card, Group, Table, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@shared/features/accounts/accounts.contract'
import { useConfirm } from '../../ui/useConfirm'
import { PageHeader } from '../../ui/PageHeader'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { AddAccountDialog } from './AddAccountDialog'
import { ResetPassphraseDialog } from './ResetPassphraseDialog'
import { useAccounts, useDisableAccount } from './accounts.data'

/** Who may unlock the desk, for the administrator. */
export const AccountsPage = () => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const accounts = useAccounts()
  const disable = useDisableAccount()
  const [adding, setAdding] = useState(false)
  const [resetting, setResetting] = useState<Account | null>(null)
  const [confirmation, ask] = useConfirm()

  const confirmDisable = ({ id, name }: Account): void =>
    ask({
      title: t('accounts.disableTitle', { name }),
      text: t('accounts.disableText', { name }),
      confirm: t('accounts.disable'),
      run: () => disable.mutate({ userId: id }, { onError: notice.failed }),
    })

  return (
    <>
      <PageHeader title={t('accounts.title')} intro={t('accounts.intro')}>
        <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
          {t('accounts.add')}
        </Button>
      </PageHeader>
      {accounts.isPending ? <LoadingState label={t('loading')} /> : null}
      {accounts.isError ? (
        <ErrorState
          message={errorText(accounts.error)}
          retry={{ label: t('retry'), run: () => void accounts.refetch() }}
        />
      ) : null}
      {accounts.data ? (
        <Card padding={0}>
          <Table verticalSpacing="md" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('accounts.name')}</Table.Th>
                <Table.Th>{t('accounts.role')}</Table.Th>
                <Table.Th>{t('accounts.status')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {accounts.data.map((account) => (
                <Table.Tr key={account.id}>
                  <Table.Td fw={600}>{account.name}</Table.Td>
                  <Table.Td>{t(`accounts.roles.${account.role}`)}</Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={account.status === 'active' ? 'lake' : 'stone'} tt="none" size="lg">
                      {t(`accounts.statuses.${account.status}`)}
                    </Badge>
                    {account.mustChangePassphrase && account.status === 'active' ? (
                      <Text size="sm" c="stone.7">
                        {t('accounts.mustChange')}
                      </Text>
                    ) : null}
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs" justify="flex-end">
                      <Button variant="default" size="sm" onClick={() => setResetting(account)}>
                        {account.status === 'active' ? t('accounts.reset') : t('accounts.enable')}
                      </Button>
                      {account.status === 'active' ? (
                        <Button
                          variant="subtle"
                          color="red"
                          c="red.9"
                          size="sm"
                          onClick={() => confirmDisable(account)}
                        >
                          {t('accounts.disable')}
                        </Button>
                      ) : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Card>
      ) : null}
      {adding ? <AddAccountDialog onClose={() => setAdding(false)} /> : null}
      {resetting ? <ResetPassphraseDialog account={resetting} onClose={() => setResetting(null)} /> : null}
      {confirmation}
    </>
  )
}
