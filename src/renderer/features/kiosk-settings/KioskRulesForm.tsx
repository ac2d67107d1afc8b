import { Alert, Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import {
  kioskIdleChoices,
  kioskPrintChoices,
  type KioskSettings,
} from '@shared/features/kiosk-settings/kiosk-settings.contract'
import { useNotice } from '../../ui/useNotice'
import { useUpdateKioskSettings } from './kiosk-settings.data'
import { feedbackKeyProblem } from './typed-secrets'

/** How the kiosk behaves, and to whom it seals feedback. */
export const KioskRulesForm = ({ settings }: { readonly settings: KioskSettings }) => {
  const { t } = useTranslation('administration')
  const { t: desk } = useTranslation('desk')
  const notice = useNotice()
  const update = useUpdateKioskSettings()
  const [idleSeconds, setIdleSeconds] = useState(settings.idleSeconds)
  const [printsPerHour, setPrintsPerHour] = useState(settings.printsPerHour)
  const [key, setKey] = useState(settings.feedbackRecipient ?? '')
  const keyProblem = feedbackKeyProblem(key)

  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    const feedbackRecipient = key.trim() === '' ? null : key.trim()
    update.mutate(
      { idleSeconds, printsPerHour, feedbackRecipient },
      { onSuccess: () => notice.done(desk('saved')), onError: notice.failed },
    )
  }

  return (
    <Card component="form" onSubmit={save}>
      <Stack gap="lg">
        <Title order={2} size="h4">
          {t('kiosk.rulesTitle')}
        </Title>
        <Select
          label={t('kiosk.idle')}
          description={t('kiosk.idleHint')}
          data={kioskIdleChoices.map((seconds) => ({
            value: String(seconds),
            label: t(`kiosk.idleChoice.${seconds}`),
          }))}
          value={String(idleSeconds)}
          onChange={(value) => setIdleSeconds(kioskIdleChoices.find((known) => String(known) === value) ?? idleSeconds)}
        />
        <Select
          label={t('kiosk.prints')}
          description={t('kiosk.printsHint')}
          data={kioskPrintChoices.map((prints) => ({
            value: String(prints),
            label: t(`kiosk.printsChoice.${prints}`),
          }))}
          value={String(printsPerHour)}
          onChange={(value) =>
            setPrintsPerHour(kioskPrintChoices.find((known) => String(known) === value) ?? printsPerHour)
          }
        />
        <Title order={2} size="h4">
          {t('kiosk.feedbackTitle')}
        </Title>
        <Text>{t('kiosk.feedbackText')}</Text>
        <Alert variant="light" icon={<IconLock aria-hidden />}>
          {t('kiosk.feedbackNote')}
        </Alert>
        <TextInput
          label={t('kiosk.feedbackKey')}
          description={t('kiosk.feedbackKeyHint')}
          placeholder="age1…"
          value={key}
          error={
            keyProblem === 'private'
              ? t('kiosk.feedbackKeyPrivate')
              : keyProblem === 'wrong'
                ? t('kiosk.feedbackKeyWrong')
                : null
          }
          onChange={(event) => setKey(event.currentTarget.value)}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
        />
        {key.trim() === '' ? <Text c="stone.7">{t('kiosk.feedbackOff')}</Text> : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={keyProblem !== null} loading={update.isPending}>
            {desk('save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
