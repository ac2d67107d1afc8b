/** A piece of a Markdown text as plain words: a heading, a list item or a paragraph. */
export interface PlainBlock {
  readonly text: string
  readonly heading: boolean
}

/** `:::note`, `::contacts`, `::lines{count=3}`: signs for the page, without words of their own. */
const directiveLine = /^:{2,}[a-z]*(?:\{[^}]*\})?$/
const headingMark = /^#{1,6}\s+/
const itemMark = /^(?:[-*]|\d+[.)])\s+(?:\[[ x]\]\s+)?|^>\s?/

const withoutMarkup = (text: string): string =>
  text
    .replace(/:icon\[[^\]]*\]\s*/g, '')
    .replace(/:line\[([^\]]*)\]/g, '$1')
    .replace(/\*+|`/g, '')
    .trim()

/**
 * The words of a content file's body, block by block, without Markdown and directives. For searching and for lists; what
 * is shown in full goes through the Markdown renderer.
 * @param markdown the body, with the directives of `docs/content.md`
 */
export const plainBlocks = (markdown: string): readonly PlainBlock[] => {
  const blocks: PlainBlock[] = []
  let paragraph: string[] = []
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ text: withoutMarkup(paragraph.join(' ')), heading: false })
    paragraph = []
  }
  for (const line of markdown.split('\n').map((written) => written.trim())) {
    const heading = headingMark.test(line)
    if (heading || line === '' || directiveLine.test(line) || itemMark.test(line)) endParagraph()
    if (heading) blocks.push({ text: withoutMarkup(line.replace(headingMark, '')), heading: true })
    else if (line !== '' && !directiveLine.test(line)) paragraph.push(line.replace(itemMark, ''))
  }
  endParagraph()
  return blocks.filter(({ text }) => text !== '')
}

/** The same as one text, a line for each block. */
export const plainText = (markdown: string): string =>
  plainBlocks(markdown)
    .map(({ text }) => text)
    .join('\n')
