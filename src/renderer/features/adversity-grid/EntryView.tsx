import { ActionIcon, Badge } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GridEntry } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../../ui/OrderedText'
import { typedText } from '../../ui/typed-text'
import styles from './GridCell.module.css'
import { draftOf } from './grid-change'

interface EntryViewProps {
  readonly entry: GridEntry
  readonly mine: MigrantLanguage
  readonly other: MigrantLanguage | null
  readonly mark: string | null
  readonly onEdit?: () => void
  readonly onRemove?: () => void
}

/** One entry: the reader's own language first, the other one below it, each in its own script and direction. */
export const EntryView = ({ entry, mine, other, mark, onEdit, onRemove }: EntryViewProps) => {
  const { t } = useTranslation('grid')
  const words = draftOf(entry, mine)
  const first =
    words.mine === '' ? { text: words.other, language: other ?? entry.language } : { text: words.mine, language: mine }
  const second =
    words.mine !== '' && words.other !== '' && other !== null ? { text: words.other, language: other } : null
  const start = first.text.slice(0, 40)
  return (
    <div className={styles.entry} data-entry={entry.id}>
      {mark === null ? null : (
        <Badge variant="light" tt="none" size="sm">
          {mark}
        </Badge>
      )}
      <div className={`typed-text ${styles.words ?? ''}`} {...typedText(first.text, first.language)}>
        <OrderedText text={first.text} />
      </div>
      {second === null ? null : (
        <div className={`typed-text ${styles.counterpart ?? ''}`} {...typedText(second.text, second.language)}>
          <OrderedText text={second.text} />
        </div>
      )}
      {onEdit && onRemove ? (
        <div className={styles.actions}>
          <ActionIcon variant="subtle" color="stone.7" size={44} aria-label={`${t('edit')}: ${start}`} onClick={onEdit}>
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="stone.7"
            size={44}
            aria-label={`${t('remove')}: ${start}`}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ) : null}
    </div>
  )
}
