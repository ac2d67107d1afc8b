import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent, DataHolder } from '@shared/features/consent/consent.contract'
import { stateOf } from '@shared/features/consent/consent.rules'
import type { CaseId } from '@shared/ids'
import { formatMoment } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { OrderedText } from '../../ui/OrderedText'
import { ErrorState, LoadingState } from '../../ui/states'
import { useConfirm } from '../../ui/useConfirm'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { PrintDialog } from '../printing/PrintDialog'
import { useConsents, useWithdrawConsent } from './consent.data'

/** Every answer of a case, newest first; standing ones can be taken back. */
export const ConsentHistory = ({ caseId }: { readonly caseId: CaseId }) => {
  const { t } = useTranslation('consent')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const consents = useConsents(caseId)
  const withdraw = useWithdrawConsent()
  const [holders, setHolders] = useState<readonly DataHolder[] | null>(null)
  const [printing, setPrinting] = useState<Consent | null>(null)
  const [confirmation, ask] = useConfirm()

  const confirmWithdrawal = (consent: Consent): void =>
    ask({
      title: t('withdrawTitle'),
      text: consent.scope.purpose === 'counselling' ? t('withdrawCounselling') : t('withdrawTransfer'),
      confirm: t('withdrawConfirm'),
      run: () =>
        withdraw.mutate(
          { consentId: consent.id },
          { onSuccess: ({ alreadyReceived }) => setHolders(alreadyReceived), onError: notice.failed },
        ),
    })

  return (
    <section aria-labelledby="history-title">
      <Title order={2} size="h3" id="history-title" mb="sm">
        {t('historyTitle')}
      </Title>
      {holders === null ? null : <Holders holders={holders} onClose={() => setHolders(null)} />}
      {consents.isPending ? <LoadingState label={desk('loading')} /> : null}
      {consents.isError ? <ErrorState message={errorText(consents.error)} /> : null}
      {consents.data?.length === 0 ? <Text c="stone.7">{t('historyEmpty')}</Text> : null}
      <Stack gap="sm">
        {[...(consents.data ?? [])].reverse().map((consent) => (
          <ConsentRow
            key={consent.id}
            consent={consent}
            onPrint={() => setPrinting(consent)}
            onWithdraw={() => confirmWithdrawal(consent)}
          />
        ))}
      </Stack>
      {printing ? (
        <PrintDialog
          request={{ kind: 'consent-record', caseId, consentId: printing.id }}
          onClose={() => setPrinting(null)}
        />
      ) : null}
      {confirmation}
    </section>
  )
}

interface ConsentRowProps {
  readonly consent: Consent
  readonly onPrint: () => void
  readonly onWithdraw: () => void
}

const ConsentRow = ({ consent, onPrint, onWithdraw }: ConsentRowProps) => {
  const { t, i18n } = useTranslation('consent')
  const { t: handover } = useTranslation('handover')
  const { scope } = consent
  const language = asDeskLanguage(i18n.language)
  const day = (iso: string): string => formatMoment(iso, language)
  return (
    <Card padding="md">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>
            {t(`purpose.${scope.purpose}`)} · {t(`decision.${stateOf(consent)}`)}
          </Text>
          {scope.purpose === 'transfer' ? (
            <Text>
              <OrderedText
                text={t('toRecipient', {
                  recipient: scope.recipient,
                  sections: new Intl.ListFormat(language).format(
                    scope.sections.map((section) => handover(`section.${section}`)),
                  ),
                })}
              />
            </Text>
          ) : null}
          <Text size="sm" c="stone.7">
            {t('recordedOn', { date: day(consent.recordedAt) })} ·{' '}
            {consent.form === 'oral' ? `${t('oral')}: ${consent.witness ?? ''}` : t('written')}
          </Text>
          {consent.withdrawnAt === null ? null : (
            <Text size="sm" c="stone.7">
              {t('withdrawnOn', { date: day(consent.withdrawnAt) })}
            </Text>
          )}
        </div>
        <Group gap="xs">
          <Button variant="subtle" size="sm" leftSection={<IconPrinter size={18} aria-hidden />} onClick={onPrint}>
            {t('printRecord')}
          </Button>
          {stateOf(consent) === 'given' ? (
            <Button variant="default" size="sm" onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          ) : null}
        </Group>
      </Group>
    </Card>
  )
}

const Holders = ({ holders, onClose }: { readonly holders: readonly DataHolder[]; readonly onClose: () => void }) => {
  const { t, i18n } = useTranslation('consent')
  const { t: desk } = useTranslation('desk')
  return (
    <Alert
      mb="md"
      color="yellow"
      withCloseButton
      closeButtonLabel={desk('close')}
      onClose={onClose}
      title={holders.length ? t('holdersTitle') : t('holdersNone')}
    >
      {holders.length ? <Text>{t('holdersText')}</Text> : null}
      <ul>
        {holders.map(({ recipient, sealedAt }) => (
          <li key={`${recipient} ${sealedAt}`}>
            <OrderedText text={recipient} /> · {formatMoment(sealedAt, asDeskLanguage(i18n.language))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
