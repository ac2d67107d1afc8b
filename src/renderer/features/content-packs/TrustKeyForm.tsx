import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { asDeskLanguage } from '../../desk/desk-context'
import { ErrorState } from '../../ui/states'
import { directionOfTyped } from '../../ui/typed-text'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { useTrustKey } from './content-packs.data'
import { keyIn } from './typed-key'

/** Adds a key whose packs are accepted from then on. */
export const TrustKeyForm = () => {
  const { t, i18n } = useTranslation('administration')
  const errorText = useErrorText()
  const notice = useNotice()
  const trust = useTrustKey()
  const [label, setLabel] = useState('')
  const [typed, setTyped] = useState('')
  const found = keyIn(typed)
  const key = found !== null && typeof found === 'object' ? found.key : null

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (key === null) return
    trust.mutate(
      { label, key },
      {
        onSuccess: () => {
          setLabel('')
          setTyped('')
          notice.done(t('packs.keyAdded'))
        },
      },
    )
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('packs.keyLabel')}
          description={t('packs.keyLabelHint')}
          value={label}
          maxLength={200}
          onChange={(event) => setLabel(event.currentTarget.value)}
          autoComplete="off"
          dir={directionOfTyped(label, asDeskLanguage(i18n.language))}
        />
        <Textarea
          label={t('packs.key')}
          description={t('packs.keyHint')}
          value={typed}
          rows={2}
          error={found === 'secret' ? t('packs.keySecret') : found === 'wrong' ? t('packs.keyWrong') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
        />
        {trust.error ? <ErrorState message={errorText(trust.error)} /> : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={label.trim() === '' || key === null} loading={trust.isPending}>
            {t('packs.addKey')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
