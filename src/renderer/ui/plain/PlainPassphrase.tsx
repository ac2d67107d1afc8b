import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './plain.module.css'

interface PlainPassphraseProps {
  readonly label: string
  readonly value: string
  readonly onType: (value: string) => void
  readonly disabled: boolean
  readonly autoFocus: boolean
}

/** A passphrase, hidden, with a button to show it that says what it does. */
export const PlainPassphrase = ({ label, value, onType, disabled, autoFocus }: PlainPassphraseProps) => {
  const { t } = useTranslation('desk')
  const id = useId()
  const [visible, setVisible] = useState(false)
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.field}>
        <input
          id={id}
          type={visible ? 'text' : 'password'}
          className={`${styles.input ?? ''} ${styles.withButton ?? ''}`}
          value={value}
          onChange={(event) => onType(event.currentTarget.value)}
          disabled={disabled}
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
        />
        <button
          type="button"
          className={styles.reveal}
          aria-label={t(visible ? 'unlock.hide' : 'unlock.show')}
          onClick={() => setVisible(!visible)}
        >
          <Eye crossed={visible} />
        </button>
      </div>
    </div>
  )
}

const Eye = ({ crossed }: { readonly crossed: boolean }) => (
  <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden>
    <path d="M3 12c2.6-4.4 5.6-6.5 9-6.5s6.4 2.1 9 6.5c-2.6 4.4-5.6 6.5-9 6.5S5.600 16.400 3 12Z" />
    <circle cx="12" cy="12" r="2.6" />
    {crossed && <path d="M4 20 20 4" strokeLinecap="round" />}
  </svg>
)
