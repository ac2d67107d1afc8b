import type { ReactNode } from 'react'
import { OrderedText } from '../../ui/OrderedText'

interface OpeningProps {
  readonly title: string
  readonly children?: ReactNode
}

/** The first lines of a document: its title, and below it what the document is for. */
export const Opening = ({ title, children }: OpeningProps) => (
  <header className="opening">
    <h1>
      <OrderedText text={title} />
    </h1>
    {children !== undefined && <p className="opening-purpose">{children}</p>}
  </header>
)
