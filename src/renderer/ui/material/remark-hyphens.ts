import type { TreeNode } from './tree'

/**
 * Keeps words with a hyphen in one piece, as French wants it: `peut-être`, `dites-le`. A line may otherwise end behind the
 * hyphen. To be used behind `remarkMaterial`.
 */
export const remarkHyphens =
  () =>
  (tree: TreeNode): TreeNode =>
    unbroken(tree)

/** A word joiner, which nobody sees or hears. */
const joiner = '\u2060'

const unbroken = (node: TreeNode): TreeNode => ({
  ...node,
  ...(node.type === 'text' &&
    node.value !== undefined && { value: node.value.replace(/(?<=\p{L})-(?=\p{L})/gu, `-${joiner}`) }),
  ...(node.children && { children: node.children.map(unbroken) }),
})
