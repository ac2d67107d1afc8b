/** What this renderer reads of a Markdown tree, and writes into it. */
export interface TreeNode {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  readonly ordered?: boolean | null
  readonly start?: number | null
  readonly checked?: boolean | null
  readonly children?: readonly TreeNode[]
  readonly data?: {
    readonly hName?: string
    readonly hProperties?: Readonly<Record<string, string | number | boolean>>
  }
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
}

/** A piece of text. */
export const textNode = (value: string): TreeNode => ({ type: 'text', value })

export const paragraph = (children: readonly TreeNode[]): TreeNode => ({ type: 'paragraph', children })

/**
 * A part that Markdown does not have, as a `div` that carries what it is (`data-part`) for the component map.
 * @param facts further data attributes, named as in a DOM dataset: `{ count: 3 }` becomes `data-count`
 */
export const partNode = (
  part: string,
  children: readonly TreeNode[],
  facts: Readonly<Record<string, string | number>> = {},
): TreeNode => ({
  type: 'material-part',
  children,
  data: { hName: 'div', hProperties: dataOf({ part, ...facts }) },
})

/** Whether a node is that part of a content text. */
export const isPart = ({ data }: TreeNode, part: string): boolean => data?.hProperties?.dataPart === part

/** A heading with what belongs to it. */
export const sectionNode = (children: readonly TreeNode[]): TreeNode => ({
  type: 'material-section',
  children,
  data: { hName: 'section', hProperties: dataOf({ section: '' }) },
})

/** Facts as properties of an element: `count` as `dataCount`. */
export const dataOf = (facts: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [`data${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
  )

/** Neighbouring pieces of text as one, so that a number that runs over the border of two keeps its order. */
export const joined = (nodes: readonly TreeNode[]): readonly TreeNode[] => {
  const result: TreeNode[] = []
  for (const node of nodes) {
    const before = result.at(-1)
    if (node.type === 'text' && before?.type === 'text') {
      result[result.length - 1] = textNode(`${before.value ?? ''}${node.value ?? ''}`)
    } else result.push(node)
  }
  return result
}

const isEmpty = ({ type, value }: TreeNode): boolean => type === 'break' || (type === 'text' && value?.trim() === '')

const withoutEmptyStart = (nodes: readonly TreeNode[]): readonly TreeNode[] => {
  const first = nodes.findIndex((node) => !isEmpty(node))
  return first === -1 ? [] : nodes.slice(first)
}

/** The same without white space and line ends before its first and after its last word. */
export const trimmed = (nodes: readonly TreeNode[]): readonly TreeNode[] => {
  const fromFirst = withoutEmptyStart(joined(nodes))
  const words = [...withoutEmptyStart([...fromFirst].reverse())].reverse()
  return words.map((node, index) => {
    if (node.type !== 'text') return node
    const start = index === 0 ? (node.value ?? '').trimStart() : (node.value ?? '')
    return textNode(index === words.length - 1 ? start.trimEnd() : start)
  })
}
