import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@shared/calendar'
import { factsOf, type MigrantLanguage } from '@shared/languages'
import { textSizes, type TextSize } from '../visit'
import styles from './TextSizeSwitch.module.css'

interface TextSizeSwitchProps {
  readonly language: MigrantLanguage
  readonly value: TextSize
  readonly onChoose: (textSize: TextSize) => void
}

/** Three sizes of text, by radio buttons: the arrow keys move between them. */
export const TextSizeSwitch = ({ language, value, onChoose }: TextSizeSwitchProps) => {
  const { t } = useTranslation('kiosk')
  const name = useId()
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.unseen}>{t('textSize')}</legend>
      {textSizes.map((size, index) => (
        <label key={size} className={styles.size} data-size={size}>
          <input
            className={styles.unseen}
            type="radio"
            name={name}
            checked={size === value}
            aria-label={formatNumber(index + 1, language)}
            onChange={() => onChoose(size)}
          />
          <span aria-hidden className={styles.letter}>
            {factsOf(language).letter}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
