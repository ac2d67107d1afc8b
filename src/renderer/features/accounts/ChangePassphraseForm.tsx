import { Button, Group, Stack } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shortestPassphrase } from '@shared/features/accounts/accounts.rules'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { PassphraseField } from '../session/PassphraseField'
import { useChangePassphrase } from './accounts.data'

const empty = { current: '', next: '', again: '' }

/** Changes one's own passphrase. */
export const ChangePassphraseForm = () => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const notice = useNotice()
  const change = useChangePassphrase()
  const [draft, setDraft] = useState(empty)
  const differs = draft.again.length >= draft.next.length && draft.again !== '' && draft.again !== draft.next
  const complete = draft.current !== '' && draft.next !== '' && draft.next === draft.again

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    change.mutate(
      { current: draft.current, next: draft.next },
      {
        onSuccess: () => {
          setDraft(empty)
          notice.done(t('me.changed'))
        },
      },
    )
  }

  const field = (name: keyof typeof empty) => ({
    label: t(`me.${name}`),
    value: draft[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  })

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <PassphraseField {...field('current')} autoFocus />
        <PassphraseField {...field('next')} description={t('setup.passphraseHint', { least: shortestPassphrase })} />
        <PassphraseField {...field('again')} error={differs ? t('setup.passphraseDiffers') : null} />
        {change.error ? <ErrorState message={errorText(change.error)} /> : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={!complete} loading={change.isPending}>
            {t('me.changePassphrase')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
