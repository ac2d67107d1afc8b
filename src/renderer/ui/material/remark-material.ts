import { readBox, readDirective, withoutMarkers } from '@shared/features/materials/directives'
import { dataOf, joined, paragraph, partNode, textNode, trimmed, type TreeNode } from './tree'

/** What the format has. Everything else that Markdown or a plugin finds was not meant, and is shown as it was typed. */
const known: ReadonlySet<string> = new Set([
  ...['root', 'paragraph', 'heading', 'blockquote', 'list', 'listItem'],
  ...['text', 'strong', 'emphasis', 'break', 'link', 'image'],
])
/** Their children are words, those of all others are blocks. */
const holdsWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'strong', 'emphasis', 'link'])

/** A body and its nodes as they were typed. */
const typedIn = (body: string) => ({
  of: ({ position }: TreeNode): string => body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  /** The whole line on which a node begins, without the marks of lists before it. */
  lineOf: ({ position }: TreeNode): string => {
    const at = position?.start.offset ?? 0
    const end = body.indexOf('\n', at)
    return withoutMarkers(body.slice(body.lastIndexOf('\n', at - 1) + 1, end === -1 ? body.length : end).trimEnd())
  },
})
type Typed = ReturnType<typeof typedIn>

/** Words inside a line: a directive among them stands for nothing. */
const wordsOf = (nodes: readonly TreeNode[], typed: Typed): readonly TreeNode[] =>
  joined(
    nodes.map((node) =>
      known.has(node.type)
        ? { ...node, ...(node.children && { children: wordsOf(node.children, typed) }) }
        : textNode(typed.of(node)),
    ),
  )

/** A heading, with its sign where it has one. */
const headingOf = (node: TreeNode, typed: Typed): TreeNode => {
  const [first, ...words] = node.children ?? []
  const sign = first?.type === 'textDirective' && node.depth === 2 ? readDirective(typed.of(first)) : null
  return sign?.part === 'sign'
    ? { ...node, children: trimmed(wordsOf(words, typed)), data: { hProperties: dataOf({ sign: sign.name }) } }
    : { ...node, children: wordsOf(node.children ?? [], typed) }
}

/** A paragraph, cut where a line to write on stands between its lines. */
const paragraphsOf = (node: TreeNode, typed: Typed): readonly TreeNode[] => {
  const blocks: TreeNode[] = []
  let words: TreeNode[] = []
  const endParagraph = (): void => {
    const own = trimmed(wordsOf(words, typed))
    if (own.length > 0) blocks.push(paragraph(own))
    words = []
  }
  for (const child of node.children ?? []) {
    const part = child.type === 'textDirective' ? readDirective(typed.of(child)) : null
    if (part?.part === 'line' && typed.lineOf(child) === typed.of(child)) {
      endParagraph()
      blocks.push(partNode('line', wordsOf(child.children ?? [], typed)))
    } else words.push(child)
  }
  endParagraph()
  return blocks
}

const listOf = (node: TreeNode, typed: Typed): TreeNode => {
  const first = node.start ?? 1
  const items = (node.children ?? []).map((item, index): TreeNode => {
    const facts = typeof item.checked === 'boolean' ? { tick: 1 } : node.ordered ? { step: first + index } : {}
    // Without `checked` no input element is made of it: nothing is to be set on a screen.
    return {
      ...item,
      checked: null,
      children: blocksOf(item.children ?? [], typed),
      data: { hProperties: dataOf(facts) },
    }
  })
  return { ...node, children: items }
}

const leafOf = (node: TreeNode, typed: Typed): TreeNode => {
  const part = readDirective(typed.of(node).trimEnd())
  if (part?.part === 'lines') return partNode('lines', [], { count: part.count })
  if (part?.part === 'contacts' || part?.part === 'grid') return partNode(part.part, [])
  return paragraph([textNode(typed.of(node))])
}

/** A box; one that is unknown or not closed is what stands in it, between its colons. */
const boxOf = (node: TreeNode, typed: Typed): readonly TreeNode[] => {
  const lines = typed.of(node).split(/\r?\n/)
  const opening = (lines[0] ?? '').trimEnd()
  const closing = lines.length > 1 ? withoutMarkers(lines.at(-1) ?? '') : ''
  const inside = blocksOf(
    (node.children ?? []).filter((child) => !(child.data && 'directiveLabel' in child.data)),
    typed,
  )
  const box = closing === ':::' ? readBox(opening) : null
  if (box !== null) return [partNode(box, inside)]
  const end = /^:{3,}$/.test(closing) ? [paragraph([textNode(closing)])] : []
  return [paragraph([textNode(opening)]), ...inside, ...end]
}

const blockOf = (node: TreeNode, typed: Typed): readonly TreeNode[] => {
  if (node.type === 'paragraph') return paragraphsOf(node, typed)
  if (node.type === 'heading') return [headingOf(node, typed)]
  if (node.type === 'list') return [listOf(node, typed)]
  if (node.type === 'leafDirective') return [leafOf(node, typed)]
  if (node.type === 'containerDirective') return boxOf(node, typed)
  if (!known.has(node.type)) return [paragraph([textNode(typed.of(node))])]
  if (!node.children) return [node]
  return [
    { ...node, children: holdsWords.has(node.type) ? wordsOf(node.children, typed) : blocksOf(node.children, typed) },
  ]
}

const blocksOf = (nodes: readonly TreeNode[], typed: Typed): readonly TreeNode[] =>
  nodes.flatMap((node) => blockOf(node, typed))

/**
 * Turns a Markdown tree with directives and boxes to tick into one that holds the parts of a content text
 * (`docs/content.md`) as elements for `materialComponents`, and nothing that the format does not have: tables, HTML, code
 * and directives that nobody knows become the text they were typed as.
 */
export const remarkMaterial =
  () =>
  (tree: TreeNode, file: { toString: () => string }): TreeNode => ({
    ...tree,
    children: blocksOf(tree.children ?? [], typedIn(String(file))),
  })
