import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly children: ReactNode
  readonly chosen?: boolean
}

/** A box to tick with its words. The tick is drawn, so that it prints on every printer. */
export const Choice = ({ children, chosen = false }: ChoiceProps) => (
  <div className={chosen ? 'choice choice-chosen' : 'choice'}>
    <svg className="choice-box" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="1.5" />
      {chosen && <path d="M3.5 8.5 L6.8 11.8 L12.8 4.4" />}
    </svg>
    <span>{children}</span>
  </div>
)
