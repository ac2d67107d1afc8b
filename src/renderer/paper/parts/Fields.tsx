import type { ReactNode } from 'react'

interface FieldsProps {
  readonly children: ReactNode
  /** Facts stand two beside each other, lines to sign on and the facts of an answer three. */
  readonly kind?: keyof typeof kinds
}

const kinds = { facts: 'fields', signed: 'fields fields-signed', answer: 'fields fields-answer' } as const

export const Fields = ({ children, kind = 'facts' }: FieldsProps) => <dl className={kinds[kind]}>{children}</dl>

interface FieldProps {
  readonly label: ReactNode
  /** Left out: a ruled line to write on. */
  readonly children?: ReactNode
  /** `person`: the line of the person the paper is about, larger than those of the others. */
  readonly width?: 'usual' | 'wide' | 'person'
}

const widths = { usual: 'field', wide: 'field field-wide', person: 'field field-person' } as const

/** One fact with its name, or a line to write on. */
export const Field = ({ label, children, width = 'usual' }: FieldProps) => (
  <div className={widths[width]}>
    <dt>{label}</dt>
    {children === undefined ? <dd className="field-line" /> : <dd>{children}</dd>}
  </div>
)
