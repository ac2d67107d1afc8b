import { Children, type ComponentProps, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { OrderedText } from '../../ui/OrderedText'

const withOrderedText = (children: ReactNode): ReactNode =>
  Children.map(children, (child) => (typeof child === 'string' ? <OrderedText text={child} /> : child))

type ProseTag = 'h2' | 'h3' | 'p' | 'li' | 'strong' | 'em'

const ordered = (Tag: ProseTag) => {
  const OrderedTag = ({ children }: Pick<ComponentProps<ProseTag>, 'children'>) => (
    <Tag>{withOrderedText(children)}</Tag>
  )
  return OrderedTag
}

const components: Components = {
  h2: ordered('h2'),
  h3: ordered('h3'),
  p: ordered('p'),
  li: ordered('li'),
  strong: ordered('strong'),
  em: ordered('em'),
  // Nothing can be followed on paper: a link is its words.
  a: ({ children }) => <span>{withOrderedText(children)}</span>,
}

/**
 * The body of a material. Raw HTML in it is shown as the text it is, pictures from elsewhere are left out.
 * @param props.body markdown
 */
export const Prose = ({ body }: { readonly body: string }) => (
  <div className="prose">
    <Markdown components={components} disallowedElements={['img']}>
      {body}
    </Markdown>
  </div>
)
