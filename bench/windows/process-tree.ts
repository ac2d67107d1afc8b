import { readdirSync, readFileSync } from 'node:fs'

const parentsById = (): ReadonlyMap<number, number> => {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return new Map(
    ids.flatMap((id) => {
      const parent = /\) \S (\d+) /.exec(readOrEmpty(`/proc/${id}/stat`))?.[1]
      return parent === undefined ? [] : [[id, Number(parent)] as const]
    }),
  )
}

/** A process may end between being listed and being read. */
const readOrEmpty = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const treeOf = (root: number): readonly number[] => {
  const parents = parentsById()
  const belongs = (id: number): boolean => {
    const parent = parents.get(id)
    return id === root || (parent !== undefined && parent > 1 && belongs(parent))
  }
  return [...parents.keys()].filter(belongs)
}

/**
 * Memory that a process and everything it started hold at this moment, in MiB: proportional set size, in which a page
 * that several processes share counts once. Linux only.
 * @throws Error when a process of the tree may not be looked at: a sum without it would be too small
 */
export const residentMiB = (root: number): number => {
  const parts = treeOf(root).map((id) => {
    const kibibytes = /^Pss:\s+(\d+) kB$/m.exec(readOrEmpty(`/proc/${id}/smaps_rollup`))?.[1]
    if (kibibytes === undefined) throw new Error(`the memory of process ${id} cannot be read`)
    return Number(kibibytes)
  })
  return parts.reduce((sum, part) => sum + part, 0) / 1024
}
