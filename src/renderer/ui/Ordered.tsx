import type { ReactNode } from 'react'

/** Holds a number, code or time left-to-right whatever the language around it. */
export const Ordered = ({ children }: { readonly children: ReactNode }) => (
  <bdi dir="ltr" className="ordered">
    {children}
  </bdi>
)
