import { Button, Card, Grid, Group, Stack, Text, Title } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import { ErrorState } from '../../ui/states'
import { useErrorText } from '../../ui/useErrorText'
import { useNotice } from '../../ui/useNotice'
import { useMaterial } from '../materials/materials.data'
import { PrintDialog } from '../printing/PrintDialog'
import { AnswerFields, isComplete, noAnswer } from './AnswerFields'
import { useRecordConsent } from './consent.data'
import { ConsentHistory } from './ConsentHistory'
import { ConsentText } from './ConsentText'

/** Consent to the counselling: ask while there is none, and show every answer so far. */
export const ConsentTab = ({ file }: { readonly file: CaseSummary }) => (
  <Stack gap="xl">
    {file.counselling === 'given' ? null : <AskForCounselling file={file} />}
    <ConsentHistory caseId={file.id} />
  </Stack>
)

const textId = 'form/consent-counselling'

const AskForCounselling = ({ file }: { readonly file: CaseSummary }) => {
  const { t } = useTranslation('consent')
  const errorText = useErrorText()
  const notice = useNotice()
  const [language, setLanguage] = useState(file.language)
  const [draft, setDraft] = useState(noAnswer)
  const [printing, setPrinting] = useState(false)
  const material = useMaterial(textId, language)
  const record = useRecordConsent()

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { decision, form } = draft
    if (decision === null || form === null || !material.data) return
    record.mutate(
      {
        caseId: file.id,
        scope: { purpose: 'counselling' },
        decision,
        form,
        witness: form === 'oral' ? draft.witness : null,
        language: material.data.language,
        textVersion: material.data.head.version,
      },
      {
        onSuccess: () => {
          setDraft(noAnswer)
          notice.done(t('recorded'))
        },
      },
    )
  }

  return (
    <section aria-labelledby="ask-title">
      <Title order={2} size="h3" id="ask-title">
        {t('askTitle')}
      </Title>
      <Text c="stone.7" mb="md">
        {t('askText')}
      </Text>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <ConsentText id={textId} caseId={file.id} language={language} onLanguage={setLanguage} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Card>
            <form onSubmit={submit}>
              <Stack gap="lg">
                <AnswerFields draft={draft} onChange={setDraft} />
                {record.error ? <ErrorState message={errorText(record.error)} /> : null}
                <Group justify="space-between">
                  <Button
                    variant="default"
                    leftSection={<IconPrinter size={20} aria-hidden />}
                    onClick={() => setPrinting(true)}
                  >
                    {t('printForm')}
                  </Button>
                  <Button type="submit" disabled={!isComplete(draft) || !material.data} loading={record.isPending}>
                    {t('record')}
                  </Button>
                </Group>
              </Stack>
            </form>
          </Card>
        </Grid.Col>
      </Grid>
      {printing ? (
        <PrintDialog
          request={{ kind: 'consent-form', purpose: 'counselling', language, large: false }}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </section>
  )
}
