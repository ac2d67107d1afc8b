import { Children, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { directionOf } from '@shared/languages'
import type { Material } from '@shared/features/materials/materials.contract'
import styles from './MaterialBody.module.css'
import { OrderedText } from './OrderedText'

type HeadingLevel = 2 | 3 | 4
type PlainTag = 'p' | 'li' | 'strong' | 'em' | 'h2' | 'h3' | 'h4' | 'h5'

const ordered = (children: ReactNode): ReactNode =>
  Children.map(children, (child) => (typeof child === 'string' ? <OrderedText text={child} /> : child))

const orderedTag = (Tag: PlainTag) => {
  const OrderedTag = ({ children }: { readonly children?: ReactNode }) => <Tag>{ordered(children)}</Tag>
  return OrderedTag
}

const words: Components = {
  p: orderedTag('p'),
  li: orderedTag('li'),
  strong: orderedTag('strong'),
  em: orderedTag('em'),
  // Nothing can be followed on a machine without a network: a link is its words.
  a: ({ children }) => <span>{ordered(children)}</span>,
}

/** A content file begins its headings at the second level; a page may need them further down. */
const headingsFrom: Record<HeadingLevel, Components> = {
  2: { ...words, h2: orderedTag('h2'), h3: orderedTag('h3') },
  3: { ...words, h2: orderedTag('h3'), h3: orderedTag('h4') },
  4: { ...words, h2: orderedTag('h4'), h3: orderedTag('h5') },
}

interface MaterialBodyProps {
  readonly material: Pick<Material, 'body' | 'language'>
  /** The level of the body's first headings on the page; 2 below a page title. */
  readonly headingLevel?: HeadingLevel
}

/**
 * The running text of a material on a screen, in its own language, font and direction whatever stands around it.
 * Numbers keep their order; raw HTML is shown as the text it is; pictures are left out. Sizes follow the font size of
 * the parent, so that whoever shows it can enlarge it.
 */
export const MaterialBody = ({ material, headingLevel = 2 }: MaterialBodyProps) => (
  <div className={styles.body} lang={material.language} dir={directionOf(material.language)}>
    <Markdown components={headingsFrom[headingLevel]} disallowedElements={['img']}>
      {material.body}
    </Markdown>
  </div>
)
