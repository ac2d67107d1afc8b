import { isPart, sectionNode, type TreeNode } from './tree'

const isHeading = ({ type, depth = 0 }: TreeNode): boolean => type === 'heading' && depth <= 2

/**
 * Puts every heading of the first or second level and what follows it, up to the next one, into a `section` of its own, so
 * that paper can keep them on one page. What stands before the first heading stays as it is, and so does the empty grid,
 * which is a page of its own. To be used behind `remarkMaterial`.
 */
export const remarkSections =
  () =>
  (tree: TreeNode): TreeNode => {
    const blocks: TreeNode[] = []
    let section: TreeNode[] | null = null
    const endSection = (): void => {
      if (section !== null) blocks.push(sectionNode(section))
      section = null
    }
    for (const block of tree.children ?? []) {
      const isGrid = isPart(block, 'grid')
      if (isGrid || isHeading(block)) endSection()
      if (isHeading(block)) section = []
      ;(section ?? blocks).push(block)
    }
    endSection()
    return { ...tree, children: blocks }
  }
