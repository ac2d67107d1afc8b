import { Card, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseId } from '@shared/ids'
import { formatMoment } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { Ordered } from '../../ui/Ordered'
import { OrderedText } from '../../ui/OrderedText'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useHandovers } from './handover.data'

/** What already left the desk for this case, and to whom. */
export const HandoverHistory = ({ caseId }: { readonly caseId: CaseId }) => {
  const { t, i18n } = useTranslation('handover')
  const errorText = useErrorText()
  const handovers = useHandovers(caseId)
  return (
    <section aria-labelledby="handovers-title">
      <Title order={2} size="h3" id="handovers-title" mb="sm">
        {t('historyTitle')}
      </Title>
      {handovers.isError ? <ErrorState message={errorText(handovers.error)} /> : null}
      {handovers.data?.length === 0 ? <Text c="stone.7">{t('historyEmpty')}</Text> : null}
      {handovers.data?.length ? (
        <Card padding={0}>
          <Table verticalSpacing="md" horizontalSpacing="lg">
            <Table.Tbody>
              {handovers.data.map((handover) => (
                <Table.Tr key={handover.packageId}>
                  <Table.Td>{formatMoment(handover.sealedAt, asDeskLanguage(i18n.language))}</Table.Td>
                  <Table.Td>
                    <OrderedText text={handover.recipient} />
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm" c="stone.7">
                      <Ordered>{handover.sha256.slice(0, 16)}</Ordered>
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Card>
      ) : null}
    </section>
  )
}
