import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackChange } from '@shared/features/content-packs/content-packs.contract'
import type { PackContent } from './open-pack'
import { packFileKind, packParts } from './pack-names'

/**
 * What would change if the pack were installed, by file name.
 * @param published folder of the pack in force (`currentPackFolder`); null when there is none
 * @param builtIn folder of the texts that came with this version, in the same layout (`content/`, `locales/`). They stay
 *   in place under every pack, so a file of theirs is `changed` by a pack, and never `removed`
 */
export const changesOf = (
  published: string | null,
  pack: Pick<PackContent, 'files'>,
  builtIn: string | null = null,
): readonly PackChange[] => {
  const ownFolders = published === null ? [] : [published]
  const folders = builtIn === null ? ownFolders : [...ownFolders, builtIn]
  const offered = [...pack.files].flatMap(([file, bytes]): readonly PackChange[] => {
    // What a pack says of languages stands beside the built-in ones, and never before them.
    const before = firstOf(packFileKind(file) === 'languages' ? ownFolders : folders, file)
    if (before === null) return [{ file, change: 'new' }]
    return before.equals(bytes) ? [] : [{ file, change: 'changed' }]
  })
  const removed = (published === null ? [] : packFilesIn(published))
    .filter((file) => !pack.files.has(file))
    .map((file): PackChange => ({ file, change: 'removed' }))
  return [...offered, ...removed].sort((one, other) => (one.file < other.file ? -1 : 1))
}

const firstOf = (folders: readonly string[], file: string): Buffer | null => {
  for (const folder of folders) {
    try {
      return readFileSync(join(folder, ...file.split('/')))
    } catch {
      continue
    }
  }
  return null
}

const packFilesIn = (folder: string): readonly string[] =>
  packParts.flatMap((part) => filesBelow(folder, part)).filter((name) => packFileKind(name) !== null)

/** Names with slashes. Node 18 cannot list what lies deeper by itself. */
const filesBelow = (folder: string, part: string): readonly string[] => {
  try {
    return readdirSync(join(folder, part), { withFileTypes: true }).flatMap((entry) => {
      const name = `${part}/${entry.name}`
      return entry.isDirectory() ? filesBelow(folder, name) : [name]
    })
  } catch {
    return []
  }
}
