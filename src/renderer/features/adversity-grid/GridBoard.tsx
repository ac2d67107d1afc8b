import { useTranslation } from 'react-i18next'
import {
  columns,
  levels,
  type GridEntry,
  type GridLanguages,
} from '@shared/features/adversity-grid/adversity-grid.contract'
import { entriesOf } from '@shared/features/adversity-grid/adversity-grid.rules'
import type { MigrantLanguage } from '@shared/languages'
import styles from './GridBoard.module.css'
import { GridCell } from './GridCell'
import type { SentGridChange } from './grid-change'

export interface GridBoardProps {
  readonly entries: readonly GridEntry[]
  readonly languages: GridLanguages
  /** The language of whoever sits in front of this window. */
  readonly mine: MigrantLanguage
  /** Saves a change; rejects with the refusal. Missing on a grid that is only shown. */
  readonly onChange?: (change: SentGridChange) => Promise<unknown>
  /** Marks entries, e.g. those that only this version has. */
  readonly mark?: (entry: GridEntry) => string | null
}

/** The nine cells, three levels by three columns (Toolkit, Tool 2.1). The same board on the desk and facing displays. */
export const GridBoard = ({ entries, ...rest }: GridBoardProps) => {
  const { t } = useTranslation('grid')
  return (
    <table className={styles.board}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              <span className={styles.heading}>{t(`column.${column}`)}</span>
              <span className={styles.hint}>{t(`columnHint.${column}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((level) => (
          <tr key={level}>
            <th scope="row">
              <span className={styles.heading}>{t(`level.${level}`)}</span>
              <span className={styles.hint}>{t(`levelHint.${level}`)}</span>
            </th>
            {columns.map((column) => (
              <td key={column} data-cell={`${level}-${column}`}>
                <GridCell level={level} column={column} entries={entriesOf(entries, level, column)} {...rest} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
