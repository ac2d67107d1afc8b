import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, GridEntry, Level } from '@shared/features/adversity-grid/adversity-grid.contract'
import { EntryEditor } from './EntryEditor'
import { EntryView } from './EntryView'
import { additionOf, draftOf, editOf, emptyDraft, otherLanguage } from './grid-change'
import type { GridBoardProps } from './GridBoard'
import styles from './GridCell.module.css'

interface GridCellProps extends Omit<GridBoardProps, 'entries'> {
  readonly level: Level
  readonly column: Column
  readonly entries: readonly GridEntry[]
}

/** One cell: a question, what was said so far, and room for more. */
export const GridCell = ({ level, column, entries, languages, mine, onChange, mark }: GridCellProps) => {
  const { t } = useTranslation('grid')
  const [writing, setWriting] = useState<'new' | GridEntry['id'] | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const other = otherLanguage(languages, mine)
  const place = `${t(`level.${level}`)}, ${t(`column.${column}`)}`

  const close = (): void => {
    setWriting(null)
    requestAnimationFrame(() => addButton.current?.focus())
  }

  return (
    <div className={styles.cell} role="group" aria-label={place}>
      <Text size="sm" c="stone.7">
        {t(`prompt.${level}.${column}`)}
      </Text>
      <Stack component="ul" gap="xs" className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            {writing === entry.id && onChange ? (
              <EntryEditor
                label={place}
                start={draftOf(entry, mine)}
                mine={mine}
                other={other}
                onSave={(draft) => onChange(editOf(entry, draft, mine, other))}
                onClose={close}
              />
            ) : (
              <EntryView
                entry={entry}
                mine={mine}
                other={other}
                mark={mark?.(entry) ?? null}
                {...(onChange && {
                  onEdit: () => setWriting(entry.id),
                  onRemove: () => void onChange({ kind: 'remove', entryId: entry.id }),
                })}
              />
            )}
          </li>
        ))}
      </Stack>
      {!onChange && entries.length === 0 ? (
        <Text size="sm" c="stone.6">
          {t('emptyCell')}
        </Text>
      ) : null}
      {onChange && writing === 'new' ? (
        <EntryEditor
          label={place}
          start={emptyDraft}
          mine={mine}
          other={other}
          onSave={(draft) => onChange(additionOf({ level, column }, draft, mine, other))}
          onClose={close}
        />
      ) : null}
      {onChange && writing !== 'new' ? (
        <Button
          ref={addButton}
          variant="subtle"
          size="sm"
          mih={44}
          className={styles.add}
          leftSection={<IconPlus size={18} aria-hidden />}
          aria-label={`${t('add')}: ${place}`}
          onClick={() => setWriting('new')}
        >
          {t('add')}
        </Button>
      ) : null}
    </div>
  )
}
