import { useTranslation } from 'react-i18next'
import { formatNumber } from '@shared/calendar'
import { asDeskLanguage } from '../../desk/desk-context'
import styles from './Counted.module.css'

interface CountedProps {
  readonly count: number
  /** What a full bar stands for; left out: no bar. */
  readonly highest?: number
}

/** A number with a bar below it. The bar is decoration: the number says it all. */
export const Counted = ({ count, highest }: CountedProps) => {
  const { i18n } = useTranslation('administration')
  const share = highest === undefined || highest === 0 ? 0 : (100 * count) / highest
  return (
    <span className={styles.counted}>
      <span className={styles.number}>{formatNumber(count, asDeskLanguage(i18n.language))}</span>
      {highest === undefined ? null : (
        <span className={styles.track} aria-hidden>
          <span className={styles.bar} style={{ inlineSize: `${share}%` }} />
        </span>
      )}
    </span>
  )
}
