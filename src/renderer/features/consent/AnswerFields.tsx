import { Radio, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What the person answered, and how. Nothing is chosen beforehand. */
export interface AnswerDraft {
  readonly decision: 'given' | 'refused' | null
  readonly form: 'written' | 'oral' | null
  readonly witness: string
}

export const noAnswer: AnswerDraft = { decision: null, form: null, witness: '' }

/** An answer that can be recorded: spoken ones need the witness's name. */
export const isComplete = (draft: AnswerDraft): boolean =>
  draft.decision !== null && draft.form !== null && (draft.form === 'written' || draft.witness.trim() !== '')

interface AnswerFieldsProps {
  readonly draft: AnswerDraft
  readonly onChange: (draft: AnswerDraft) => void
}

export const AnswerFields = ({ draft, onChange }: AnswerFieldsProps) => {
  const { t } = useTranslation('consent')
  return (
    <Stack gap="lg">
      <Radio.Group
        size="md"
        label={t('answer')}
        value={draft.decision}
        onChange={(value) => onChange({ ...draft, decision: value === 'given' ? 'given' : 'refused' })}
      >
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="given" label={t('given')} />
          <Radio size="md" value="refused" label={t('refused')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        size="md"
        label={t('form')}
        value={draft.form}
        onChange={(value) => onChange({ ...draft, form: value === 'oral' ? 'oral' : 'written' })}
      >
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="written" label={t('written')} description={t('writtenHint')} />
          <Radio size="md" value="oral" label={t('oral')} description={t('oralHint')} />
        </Stack>
      </Radio.Group>
      {draft.form === 'oral' ? (
        <TextInput
          label={t('witness')}
          value={draft.witness}
          maxLength={200}
          onChange={(event) => onChange({ ...draft, witness: event.currentTarget.value })}
          autoComplete="off"
        />
      ) : null}
    </Stack>
  )
}
