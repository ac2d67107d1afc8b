import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '@shared/features/accounts/accounts.contract'
import { passphraseProblem, shortestPassphrase } from '@shared/features/accounts/accounts.rules'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { PassphraseField } from '../session/PassphraseField'
import { useResetPassphrase } from './accounts.data'

interface ResetPassphraseDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

/** Gives a person a first passphrase again, for the day they forgot theirs or come back. */
export const ResetPassphraseDialog = ({ account, onClose }: ResetPassphraseDialogProps) => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const reset = useResetPassphrase()
  const [passphrase, setPassphrase] = useState('')

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    reset.mutate({ userId: account.id, passphrase }, { onSuccess: onClose })
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('accounts.resetTitle', { name: account.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <PassphraseField
            label={t('accounts.firstPassphrase')}
            description={`${t('accounts.firstPassphraseHint')} ${t('setup.passphraseHint', { least: shortestPassphrase })}`}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            data-autofocus
          />
          {reset.error ? <ErrorState message={errorText(reset.error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button
              type="submit"
              loading={reset.isPending}
              disabled={passphraseProblem(passphrase, account.name) !== null}
            >
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
