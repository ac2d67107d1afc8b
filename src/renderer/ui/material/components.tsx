import { Children, type ReactNode } from 'react'
import type { Components, ExtraProps } from 'react-markdown'
import { formatNumber } from '@shared/calendar'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { MigrantLanguage } from '@shared/languages'
import { OrderedText } from '../OrderedText'
import { ContactList } from './ContactList'
import { isSignName, Sign } from './signs'
import type { SayMaterial } from './words'

/** The level of a body's first headings on its page. */
export type HeadingLevel = 2 | 3 | 4

export interface MaterialLook {
  /** The language of the text. */
  readonly language: MigrantLanguage
  readonly headingLevel: HeadingLevel
  /** The site's own list, for `::contacts`. */
  readonly contacts: readonly Contact[]
  readonly say: SayMaterial
  /** What stands for `::grid`: room to write on paper, a picture of it on a screen. */
  readonly grid: ReactNode
}

interface WordsProps extends ExtraProps {
  readonly children?: ReactNode
}
type WordTag = 'p' | 'strong' | 'em'
type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
const headingTags: readonly HeadingTag[] = ['h2', 'h3', 'h4', 'h5', 'h6']

/** Every piece of text, with its numbers in order. */
const ordered = (children: ReactNode): ReactNode =>
  Children.map(children, (child) => (typeof child === 'string' ? <OrderedText text={child} /> : child))

const words = (Tag: WordTag) => {
  const Words = ({ children }: WordsProps) => <Tag>{ordered(children)}</Tag>
  return Words
}

/** A file begins at the second level; a first level in it would be a second title of the page. */
const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, { headingLevel }: MaterialLook) => {
  const Tag = headingTags[Math.max(0, depth - 2) + headingLevel - 2] ?? 'h6'
  const Heading = ({ node, children }: WordsProps) => {
    const sign = node?.properties.dataSign
    return isSignName(sign) ? (
      <Tag data-with-sign="">
        <span data-sign-ground="" aria-hidden="true">
          <Sign name={sign} />
        </span>
        <span>{ordered(children)}</span>
      </Tag>
    ) : (
      <Tag>{ordered(children)}</Tag>
    )
  }
  return Heading
}

/** A point, a box to tick, or a step with its number in the digits of the language. */
const item = ({ language }: MaterialLook) => {
  const Item = ({ node, children }: WordsProps) => {
    const { dataTick, dataStep } = node?.properties ?? {}
    if (dataTick === undefined && dataStep === undefined) return <li>{ordered(children)}</li>
    return dataTick === undefined ? (
      <li data-step="">
        <span data-number="">{formatNumber(Number(dataStep), language)}</span> <div>{ordered(children)}</div>
      </li>
    ) : (
      <li data-tick="">
        <span data-box="" aria-hidden="true" /> <div>{ordered(children)}</div>
      </li>
    )
  }
  return Item
}

const part = (look: MaterialLook) => {
  const { language, contacts, say, grid } = look
  const Part = ({ node, children }: WordsProps) => {
    const { dataPart, dataCount } = node?.properties ?? {}
    switch (dataPart) {
      case 'note':
        return (
          <div data-part="note" role="note" aria-label={say('materials:note').text}>
            {children}
          </div>
        )
      case 'important':
        return (
          <div data-part="important" role="note" aria-label={say('materials:important').text}>
            <Sign name="warning" />
            <div>{children}</div>
          </div>
        )
      case 'line':
        return (
          <div data-part="line">
            <span data-label="">{ordered(children)}</span> <span data-rule="" aria-hidden="true" />
          </div>
        )
      case 'lines':
        return (
          <div data-part="lines" aria-hidden="true">
            {Array.from({ length: Number(dataCount) }, (_, index) => (
              <i key={index} data-rule="" />
            ))}
          </div>
        )
      case 'contacts':
        return <ContactList contacts={contacts} language={language} say={say} />
      case 'grid':
        return grid
      default:
        return <div>{children}</div>
    }
  }
  return Part
}

/**
 * What each piece of a content text is shown as, on a screen as on paper; how it looks is the business of their style
 * sheets, by `data-part` and the attributes beside it. Make it once for a text: other components for the same text are
 * other elements on the page.
 */
export const materialComponents = (look: MaterialLook): Components => ({
  p: words('p'),
  strong: words('strong'),
  em: words('em'),
  li: item(look),
  div: part(look),
  // Nothing can be followed on paper, or on a machine without a network: a link is its words.
  a: ({ children }) => <span>{ordered(children)}</span>,
  h1: heading(1, look),
  h2: heading(2, look),
  h3: heading(3, look),
  h4: heading(4, look),
  h5: heading(5, look),
  h6: heading(6, look),
})
