import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { MigrantLanguage } from '@shared/languages'
import { useMigrantLanguages } from '../../desk/desk-context'
import { useRouter } from '../../desk/route'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useRegisterCase } from './cases.data'

/** Registers a case with almost nothing: number, language, interpreter. */
export const RegisterCaseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('cases')
  const { t: desk } = useTranslation('desk')
  const errorText = useErrorText()
  const { go } = useRouter()
  const register = useRegisterCase()
  const [caseNumber, setCaseNumber] = useState('')
  const [language, setLanguage] = useState<MigrantLanguage | null>(null)
  const [interpreterNeeded, setInterpreterNeeded] = useState(false)

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (language === null) return
    register.mutate(
      { caseNumber, language, interpreterNeeded },
      { onSuccess: (registered) => go({ page: 'case', caseId: registered.id, tab: 'consent' }) },
    )
  }

  return (
    <Modal opened onClose={onClose} title={t('register')} closeButtonProps={{ 'aria-label': desk('close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('caseNumber')}
            description={t('caseNumberHint')}
            value={caseNumber}
            maxLength={64}
            onChange={(event) => setCaseNumber(event.currentTarget.value)}
            autoComplete="off"
            dir="ltr"
            data-autofocus
          />
          <LanguageSelect
            label={t('language')}
            languages={useMigrantLanguages()}
            value={language}
            onChange={setLanguage}
            searchable
          />
          <Checkbox
            size="md"
            label={t('interpreterNeeded')}
            checked={interpreterNeeded}
            onChange={(event) => setInterpreterNeeded(event.currentTarget.checked)}
          />
          {register.error ? <ErrorState message={errorText(register.error)} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {desk('cancel')}
            </Button>
            <Button type="submit" disabled={caseNumber.trim() === '' || language === null} loading={register.isPending}>
              {t('register')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
