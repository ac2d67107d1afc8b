import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent } from '@shared/features/consent/consent.contract'
import { stateOf } from '@shared/features/consent/consent.rules'
import { formatDay } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import { OrderedText } from '../../ui/OrderedText'
import { ErrorState, LoadingState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useConsents } from '../consent/consent.data'
import { AskForTransfer } from './AskForTransfer'

interface TransferConsentStepProps {
  readonly file: CaseSummary
  readonly onChosen: (consent: Consent) => void
}

/** A transfer rests on a consent of its own: take one that stands, or ask for a new one. */
export const TransferConsentStep = ({ file, onChosen }: TransferConsentStepProps) => {
  const { t, i18n } = useTranslation('handover')
  const { t: desk } = useTranslation('desk')
  const { t: consentTexts } = useTranslation('consent')
  const errorText = useErrorText()
  const consents = useConsents(file.id)
  const [asking, setAsking] = useState(false)
  if (consents.isPending) return <LoadingState label={desk('loading')} />
  if (consents.isError) return <ErrorState message={errorText(consents.error)} />
  const standing = consents.data.filter(
    (consent) => consent.scope.purpose === 'transfer' && stateOf(consent) === 'given',
  )
  const language = asDeskLanguage(i18n.language)

  if (asking)
    return (
      <AskForTransfer
        file={file}
        onRecorded={(consent) => (consent.decision === 'given' ? onChosen(consent) : setAsking(false))}
      />
    )
  return (
    <Stack gap="md" mt="lg">
      <Text>{t('consentText')}</Text>
      {standing.length === 0 ? <Text c="stone.7">{t('noConsent')}</Text> : null}
      {standing.map((consent) =>
        consent.scope.purpose === 'transfer' ? (
          <Card key={consent.id} padding="md">
            <Group justify="space-between">
              <div>
                <Text fw={600}>
                  <OrderedText text={consent.scope.recipient} />
                </Text>
                <Text size="sm" c="stone.7">
                  {new Intl.ListFormat(language).format(
                    consent.scope.sections.map((section) => t(`section.${section}`)),
                  )}{' '}
                  · {consentTexts('recordedOn', { date: formatDay(consent.recordedAt, language) })}
                </Text>
              </div>
              <Button variant="light" onClick={() => onChosen(consent)}>
                {t('useConsent')}
              </Button>
            </Group>
          </Card>
        ) : null,
      )}
      <Group>
        <Button variant={standing.length === 0 ? 'filled' : 'default'} onClick={() => setAsking(true)}>
          {t('newConsent')}
        </Button>
      </Group>
    </Stack>
  )
}
