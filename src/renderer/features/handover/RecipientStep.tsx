import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent } from '@shared/features/consent/consent.contract'
import type { PackagePreview, SealFor } from '@shared/features/handover/handover.contract'
import { useDesk, useMigrantLanguages } from '../../desk/desk-context'
import type { MigrantLanguage } from '@shared/languages'
import { LanguageSelect } from '../../ui/LanguageSelect'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { PassphraseField } from '../session/PassphraseField'
import { checkRecipients, usePreviewPackage } from './handover.data'

export interface RecipientChoice {
  readonly sealFor: SealFor
}

interface RecipientStepProps {
  readonly file: CaseSummary
  readonly consent: Consent
  readonly onPreviewed: (choice: RecipientChoice, preview: PackagePreview) => void
}

const keysIn = (text: string): string[] =>
  text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** For whom the package is locked: public keys, or a passphrase. Checked before anything is put together. */
export const RecipientStep = ({ file, consent, onPreviewed }: RecipientStepProps) => {
  const { t } = useTranslation('handover')
  const errorText = useErrorText()
  const { user } = useDesk()
  const languages = useMigrantLanguages()
  const preview = usePreviewPackage()
  const [kind, setKind] = useState<SealFor['kind']>('recipients')
  const [keys, setKeys] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [language, setLanguage] = useState<MigrantLanguage>(user.language)
  const [keyError, setKeyError] = useState<unknown>(null)
  const complete = kind === 'recipients' ? keys.trim() !== '' : passphrase !== ''

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setKeyError(null)
    const publicKeys = keysIn(keys)
    const sealFor: SealFor = kind === 'recipients' ? { kind, publicKeys } : { kind, passphrase }
    try {
      if (sealFor.kind === 'recipients') await checkRecipients(sealFor.publicKeys)
    } catch (error) {
      setKeyError(error)
      return
    }
    const sections = consent.scope.purpose === 'transfer' ? consent.scope.sections : []
    preview.mutate(
      { caseId: file.id, consentId: consent.id, sections, language },
      { onSuccess: (made) => onPreviewed({ sealFor }, made) },
    )
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md" mt="lg" maw={720}>
        <Text>{t('keyText')}</Text>
        <SegmentedControl
          size="md"
          value={kind}
          onChange={(value) => setKind(value === 'passphrase' ? 'passphrase' : 'recipients')}
          data={[
            { value: 'recipients', label: t('byKey') },
            { value: 'passphrase', label: t('byPassphrase') },
          ]}
        />
        {kind === 'recipients' ? (
          <Textarea
            label={t('publicKey')}
            description={t('publicKeyHint')}
            value={keys}
            onChange={(event) => setKeys(event.currentTarget.value)}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
          />
        ) : (
          <PassphraseField
            label={t('passphrase')}
            description={t('passphraseHint')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        <LanguageSelect
          maw={320}
          label={t('readMeLanguage')}
          languages={languages}
          value={language}
          onChange={setLanguage}
        />
        {keyError !== null || preview.error ? <ErrorState message={errorText(keyError ?? preview.error)} /> : null}
        <Group justify="flex-end">
          <Button type="submit" disabled={!complete} loading={preview.isPending}>
            {t('preview')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
