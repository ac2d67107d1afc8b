import { Button, Checkbox, Grid, Group, Stack, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import type { Consent } from '@shared/features/consent/consent.contract'
import { packageSections, type PackageSection } from '@shared/features/handover/handover.sections'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { AnswerFields, isComplete, noAnswer } from '../consent/AnswerFields'
import { ConsentText } from '../consent/ConsentText'
import { useRecordConsent } from '../consent/consent.data'
import { useMaterial } from '../materials/materials.data'
import { PrintDialog } from '../printing/PrintDialog'

const textId = 'form/consent-transfer'

interface AskForTransferProps {
  readonly file: CaseSummary
  readonly onRecorded: (consent: Consent) => void
}

/** Asks for consent to one transfer: the text, who receives it, which parts, and the answer. */
export const AskForTransfer = ({ file, onRecorded }: AskForTransferProps) => {
  const { t } = useTranslation('handover')
  const { t: consentTexts } = useTranslation('consent')
  const errorText = useErrorText()
  const [language, setLanguage] = useState(file.language)
  const [recipient, setRecipient] = useState('')
  const [sections, setSections] = useState<readonly PackageSection[]>([])
  const [draft, setDraft] = useState(noAnswer)
  const [printing, setPrinting] = useState(false)
  const material = useMaterial(textId, language)
  const record = useRecordConsent()
  const complete = isComplete(draft) && recipient.trim() !== '' && sections.length > 0 && material.data !== undefined

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { decision, form } = draft
    if (decision === null || form === null || !material.data) return
    record.mutate(
      {
        caseId: file.id,
        scope: { purpose: 'transfer', recipient, sections: [...sections] },
        decision,
        form,
        witness: form === 'oral' ? draft.witness : null,
        language: material.data.language,
        textVersion: material.data.head.version,
      },
      { onSuccess: onRecorded },
    )
  }

  return (
    <Grid gap="lg" mt="lg">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <ConsentText id={textId} caseId={file.id} language={language} onLanguage={setLanguage} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <form onSubmit={submit}>
          <Stack gap="lg">
            <TextInput
              label={t('recipient')}
              description={t('recipientHint')}
              value={recipient}
              maxLength={200}
              onChange={(event) => setRecipient(event.currentTarget.value)}
              autoComplete="off"
            />
            <Checkbox.Group
              label={t('sections')}
              value={[...sections]}
              onChange={(values) => setSections(packageSections.filter((section) => values.includes(section)))}
            >
              <Stack gap="sm" mt="xs">
                {packageSections.map((section) => (
                  <Checkbox key={section} size="md" value={section} label={t(`section.${section}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            <AnswerFields draft={draft} onChange={setDraft} />
            {record.error ? <ErrorState message={errorText(record.error)} /> : null}
            <Group justify="space-between">
              <Button
                variant="default"
                leftSection={<IconPrinter size={20} aria-hidden />}
                onClick={() => setPrinting(true)}
              >
                {consentTexts('printForm')}
              </Button>
              <Button type="submit" disabled={!complete} loading={record.isPending}>
                {consentTexts('record')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Grid.Col>
      {printing ? (
        <PrintDialog
          request={{ kind: 'consent-form', purpose: 'transfer', language, large: false }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </Grid>
  )
}
