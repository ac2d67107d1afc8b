import { useId, type SelectHTMLAttributes } from 'react'
import styles from './plain.module.css'

interface PlainSelectProps<V extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'value' | 'onChange'
> {
  /** Left out: `aria-label` names the choice. */
  readonly label?: string
  readonly choices: readonly { readonly value: V; readonly label: string }[]
  /** Undefined: nothing is chosen yet. */
  readonly value: V | undefined
  readonly onChoose: (value: V) => void
  readonly small?: boolean
}

/** The browser's own choice of one: for the pages before the desk, which must be there at once. */
export const PlainSelect = <V extends string>(props: PlainSelectProps<V>) => {
  const { label, choices, value, onChoose, small = false, ...rest } = props
  const id = useId()
  return (
    <div>
      {label === undefined ? null : (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <select
        {...rest}
        id={id}
        className={`${styles.input ?? ''} ${small ? (styles.small ?? '') : ''}`}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.currentTarget.value)
          if (chosen) onChoose(chosen.value)
        }}
      >
        {value === undefined && <option value="" hidden />}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
