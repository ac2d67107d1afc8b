import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '@shared/features/accounts/accounts.contract'
import { deskLanguages } from '@shared/languages'
import { useDesk } from '../../desk/desk-context'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { AccountFields, accountProblem, emptyAccount } from './AccountFields'
import { useAddAccount } from './accounts.data'
import { RoleField } from './RoleField'

/** Adds a person to the desk. */
export const AddAccountDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('desk')
  const errorText = useErrorText()
  const { user } = useDesk()
  const add = useAddAccount()
  const [draft, setDraft] = useState(emptyAccount)
  const [role, setRole] = useState<Role>('counsellor')
  const [language, setLanguage] = useState(user.language)

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { name, passphrase } = draft
    add.mutate({ name, passphrase, role, language }, { onSuccess: onClose })
  }

  return (
    <Modal opened onClose={onClose} title={t('accounts.add')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <AccountFields intro={t('accounts.firstPassphraseHint')} account={draft} onChange={setDraft} first />
          <RoleField role={role} onChange={setRole} />
          <LanguageSelect
            label={t('setup.deskLanguage')}
            languages={deskLanguages()}
            value={language}
            onChange={setLanguage}
          />
          {add.error ? <ErrorState message={errorText(add.error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={accountProblem(draft) !== null} loading={add.isPending}>
              {t('accounts.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
