import { useEffect, useRef } from 'react'
import styles from './Title.module.css'

/** Level of an exercise's heading: 1 where it is the page, lower where it is a part of one. */
export type HeadingLevel = 1 | 2 | 3

interface TitleProps {
  readonly level: HeadingLevel
  readonly children: string
}

/** The title of a page. Takes the focus when the page opens, so that it is read out and the keyboard starts there. */
export const Title = ({ level, children }: TitleProps) => {
  const title = useRef<HTMLHeadingElement>(null)
  const Heading = `h${level}` as const
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  return (
    <Heading ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </Heading>
  )
}

/** A title for those who hear the page; the eye needs none while something moves. */
export const UnseenTitle = ({ level, children }: TitleProps) => {
  const Heading = `h${level}` as const
  return <Heading className={styles.unseen}>{children}</Heading>
}
