import { Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { passphraseProblem, shortestPassphrase } from '@shared/features/accounts/accounts.rules'
import { PassphraseField } from '../session/PassphraseField'

/** A person who is about to get an account. */
export interface AccountDraft {
  readonly name: string
  readonly passphrase: string
  readonly again: string
}

export const emptyAccount: AccountDraft = { name: '', passphrase: '', again: '' }

/** What is missing or wrong, or null. */
export const accountProblem = ({
  name,
  passphrase,
  again,
}: AccountDraft): 'incomplete' | 'differs' | 'passphrase.short' | 'passphrase.common' | null => {
  if (name.trim() === '' || passphrase === '' || again === '') return 'incomplete'
  return passphraseProblem(passphrase, name) ?? (passphrase === again ? null : 'differs')
}

interface AccountFieldsProps {
  readonly intro?: string
  readonly account: AccountDraft
  readonly onChange: (account: AccountDraft) => void
  /** True when somebody else chooses the first passphrase for this person. */
  readonly first?: boolean
}

export const AccountFields = ({ intro, account, onChange, first = false }: AccountFieldsProps) => {
  const { t } = useTranslation('desk')
  const { t: error } = useTranslation('errors')
  const problem = account.passphrase === '' ? null : passphraseProblem(account.passphrase, account.name)
  const differs =
    account.again.length >= account.passphrase.length && account.again !== '' && account.again !== account.passphrase
  return (
    <Stack gap="md">
      {intro === undefined ? null : <Text>{intro}</Text>}
      <TextInput
        label={t('setup.name')}
        value={account.name}
        maxLength={200}
        onChange={(event) => onChange({ ...account, name: event.currentTarget.value })}
        autoComplete="off"
        data-autofocus
      />
      <PassphraseField
        label={first ? t('setup.firstPassphrase') : t('setup.passphrase')}
        description={t('setup.passphraseHint', { least: shortestPassphrase })}
        value={account.passphrase}
        error={problem === null ? null : error(problem, { least: shortestPassphrase })}
        onChange={(event) => onChange({ ...account, passphrase: event.currentTarget.value })}
      />
      <PassphraseField
        label={t('setup.passphraseAgain')}
        value={account.again}
        error={differs ? t('setup.passphraseDiffers') : null}
        onChange={(event) => onChange({ ...account, again: event.currentTarget.value })}
      />
    </Stack>
  )
}
