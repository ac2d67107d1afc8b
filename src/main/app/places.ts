import { join } from 'node:path'
import { app } from 'electron'

/** Folder of the texts, words and data that ship with this version, laid out as a content pack is. */
export const builtInResources = (): string => join(app.getAppPath(), 'resources')

/**
 * Folders with texts, the one that wins first: those of an installed content pack, then those of this version.
 * @param pack folder of the pack in force, null when there is none
 */
export const contentFolders = (pack: string | null): readonly string[] => {
  const own = join(builtInResources(), 'content')
  return pack === null ? [own] : [join(pack, 'content'), own]
}

/** A built file. Not relative to the running script, which the bundler may have put into a chunk. */
export const builtFile = (path: string): string => join(app.getAppPath(), 'out', path)
