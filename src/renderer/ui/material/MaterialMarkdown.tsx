import { useMemo } from 'react'
import Markdown from 'react-markdown'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import type { MigrantLanguage } from '@shared/languages'
import { materialComponents, type MaterialLook } from './components'
import { remarkHyphens } from './remark-hyphens'
import { remarkMaterial } from './remark-material'
import { remarkSections } from './remark-sections'

// Of GitHub's additions the format has boxes to tick; `remarkMaterial` gives back the others as they were typed.
const plugins = [remarkDirective, remarkGfm, remarkMaterial]

/** What is done to a text, by its language and by what shows it. */
const pluginsFor = (language: MigrantLanguage, sections: boolean) => [
  ...plugins,
  ...(language === 'fr' ? [remarkHyphens] : []),
  ...(sections ? [remarkSections] : []),
]

interface MaterialMarkdownProps extends MaterialLook {
  /** Markdown with the directives of `docs/content.md`. */
  readonly body: string
  /** Every heading with what belongs to it in a `section`, for pages that are not to part them. */
  readonly sections?: boolean
}

/**
 * The elements of a content text. Raw HTML is shown as the text it is, pictures are left out.
 * @param props `contacts`, `say` and `grid` stay the same from one drawing to the next as long as they mean the same
 */
export const MaterialMarkdown = ({ body, sections = false, ...look }: MaterialMarkdownProps) => {
  const { language, headingLevel, contacts, say, grid } = look
  const components = useMemo(
    () => materialComponents({ language, headingLevel, contacts, say, grid }),
    [language, headingLevel, contacts, say, grid],
  )
  return (
    <Markdown components={components} remarkPlugins={pluginsFor(language, sections)} disallowedElements={['img']}>
      {body}
    </Markdown>
  )
}
