import type { ReactNode } from 'react'

/** A document's text with a little free room at the head and foot of every page (see `paper.css`). */
export const Flow = ({ children }: { readonly children: ReactNode }) => (
  <div className="flow" role="presentation">
    <div className="flow-top" />
    <div className="flow-bottom" />
    <div>{children}</div>
  </div>
)
