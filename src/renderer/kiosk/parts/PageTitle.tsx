import { useEffect, useRef, type ReactNode } from 'react'
import styles from './PageTitle.module.css'

interface PageTitleProps {
  readonly className: string | undefined
  readonly children: ReactNode
}

/** The title of a page. Takes the focus when the page opens, so that it is read out and the keyboard starts there. */
export const PageTitle = ({ className, children }: PageTitleProps) => {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={title} tabIndex={-1} className={`${styles.title} ${className ?? ''}`}>
      {children}
    </h1>
  )
}
