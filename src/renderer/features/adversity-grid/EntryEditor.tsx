import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type SubmitEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ownName, type MigrantLanguage } from '@shared/languages'
import { WaymarkError } from '@shared/result'
import { hasWords, type EntryDraft } from './grid-change'
import { TypedField } from './TypedField'

interface EntryEditorProps {
  /** Which cell this is, for people who hear the page. */
  readonly label: string
  readonly start: EntryDraft
  readonly mine: MigrantLanguage
  readonly other: MigrantLanguage | null
  readonly onSave: (draft: EntryDraft) => Promise<unknown>
  readonly onClose: () => void
}

/** Writes an entry: in the writer's language, and if they like in the other one. Escape leaves, Ctrl+Enter saves. */
export const EntryEditor = ({ label, start, mine, other, onSave, onClose }: EntryEditorProps) => {
  const { t } = useTranslation('grid')
  const [draft, setDraft] = useState(start)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<'tooLong' | 'notText' | 'failed' | null>(null)

  const save = async (): Promise<void> => {
    if (!hasWords(draft)) return
    setSaving(true)
    try {
      await onSave(draft)
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
      setSaving(false)
    }
  }

  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  return (
    <form
      onKeyDown={keys}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="xs">
        <TypedField
          label={other === null ? t('write') : `${t('write')} · ${ownName(mine)}`}
          aria-label={`${t('write')}: ${label}`}
          language={mine}
          text={draft.mine}
          onText={(text) => setDraft({ ...draft, mine: text })}
          autoFocus
        />
        {other === null ? null : (
          <TypedField
            label={`${t('counterpart')} · ${ownName(other)}`}
            language={other}
            text={draft.other}
            onText={(text) => setDraft({ ...draft, other: text })}
          />
        )}
        {problem === null ? null : (
          <Text role="alert" c="red.9" size="sm">
            {t(problem)}
          </Text>
        )}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" size="sm" mih={44} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" size="sm" mih={44} loading={saving} disabled={!hasWords(draft)}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Migrants read this, too: three plain reasons instead of the desk's codes. */
const problemOf = (error: unknown): 'tooLong' | 'notText' | 'failed' => {
  const code = error instanceof WaymarkError ? error.code : null
  if (code === 'text.tooLong') return 'tooLong'
  return code === 'text.notText' ? 'notText' : 'failed'
}
