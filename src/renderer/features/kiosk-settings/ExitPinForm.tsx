import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { useSetExitPin } from './kiosk-settings.data'
import { pinProblem } from './typed-secrets'

const empty = { pin: '', again: '' }

/** Sets the PIN that ends the kiosk. What is typed stays hidden; the one in force is never given back. */
export const ExitPinForm = ({ hasExitPin }: { readonly hasExitPin: boolean }) => {
  const { t } = useTranslation('administration')
  const errorText = useErrorText()
  const notice = useNotice()
  const setExitPin = useSetExitPin()
  const [draft, setDraft] = useState(empty)
  const problem = pinProblem(draft.pin, draft.again)
  const StateIcon = hasExitPin ? IconCircleCheck : IconCircleDashed

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setExitPin.mutate(draft.pin, {
      onSuccess: () => {
        setDraft(empty)
        notice.done(t('kiosk.pinSaved'))
      },
    })
  }

  const field = (name: keyof typeof empty) => ({
    type: 'password',
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    spellCheck: false,
    dir: 'ltr',
    maxLength: 12,
    maw: 320,
    value: draft[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })

  return (
    <Card component="form" onSubmit={submit}>
      <Stack gap="md">
        <Title order={2} size="h4">
          {t('kiosk.pinTitle')}
        </Title>
        <Text>{t('kiosk.pinText')}</Text>
        <Group gap="xs" wrap="nowrap">
          <StateIcon size={22} aria-hidden />
          <Text fw={600}>{hasExitPin ? t('kiosk.pinSet') : t('kiosk.pinMissing')}</Text>
        </Group>
        <TextInput
          {...field('pin')}
          label={t('kiosk.pin')}
          description={t('kiosk.pinHint')}
          error={problem === 'wrong' ? t('kiosk.pinWrong') : null}
        />
        <TextInput
          {...field('again')}
          label={t('kiosk.pinAgain')}
          error={problem === 'differs' ? t('kiosk.pinDiffers') : null}
        />
        {setExitPin.error ? <ErrorState message={errorText(setExitPin.error)} /> : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={problem !== null} loading={setExitPin.isPending}>
            {t('kiosk.pinSave')}
          </Button>
        </Group>
      </Stack>
    </Card>
  )
}
