import { useMemo } from 'react'
import Markdown from 'react-markdown'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import { materialComponents, type MaterialLook } from './components'
import { remarkMaterial } from './remark-material'

// Of GitHub's additions the format has boxes to tick; `remarkMaterial` gives back the others as they were typed.
const plugins = [remarkDirective, remarkGfm, remarkMaterial]

interface MaterialMarkdownProps extends MaterialLook {
  /** Markdown with the directives of `docs/content.md`. */
  readonly body: string
}

/**
 * The elements of a content text. Raw HTML is shown as the text it is, pictures are left out.
 * @param props `contacts`, `say` and `grid` stay the same from one drawing to the next as long as they mean the same
 */
export const MaterialMarkdown = ({ body, language, headingLevel, contacts, say, grid }: MaterialMarkdownProps) => {
  const components = useMemo(
    () => materialComponents({ language, headingLevel, contacts, say, grid }),
    [language, headingLevel, contacts, say, grid],
  )
  return (
    <Markdown components={components} remarkPlugins={plugins} disallowedElements={['img']}>
      {body}
    </Markdown>
  )
}
