import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PackFacts, PackManifest } from '@shared/features/content-packs/content-packs.contract'
import { archiveLimits } from '../archives/archive-limits'
import { decodePackManifest } from './pack-manifest'
import { packManifestName } from './pack-names'

/* What desk and kiosk read. The packs folder holds one folder per pack, `<name>-<sequence>`, and the pointer; only the
   desk writes there. */

const folderName = z.string().regex(/^[a-z][a-z0-9-]{1,59}-[1-9][0-9]{0,15}$/)
const pointerSchema = z.object({
  /** Folder of the pack in force; null: the texts that came with this version. */
  current: folderName.nullable(),
  /** Where one step back leads; null: nowhere. */
  previous: z.union([folderName, z.literal('builtIn')]).nullable(),
})
/** `current.json`: the one file that is replaced when packs are switched. */
export type PackPointer = z.infer<typeof pointerSchema>

export const pointerPath = (packsFolder: string): string => join(packsFolder, 'current.json')

/** Reads the pointer. One that is missing or no pointer at all stands for: nothing installed. */
export const readPointer = (packsFolder: string): PackPointer => {
  try {
    return pointerSchema.parse(JSON.parse(readFileSync(pointerPath(packsFolder), 'utf8')))
  } catch {
    return { current: null, previous: null }
  }
}

/** Pack folders that were found whole, by path, with the mark of the manifest that said so. */
const knownWhole = new Map<string, string>()

/**
 * Folder of the pack in force, laid out like the built-in texts: `content/`, `locales/`, `data/`. Looked up anew on every
 * call, so that a switch is seen at once; never throws. A folder is gone through file by file the first time only: a file
 * that is lost later is for the reader to miss.
 * @returns null when none is installed, or its folder is missing or not whole
 */
export const currentPackFolder = (packsFolder: string): string | null => {
  const { current } = readPointer(packsFolder)
  if (current === null) return null
  const folder = join(packsFolder, current)
  const mark = markOf(folder)
  if (mark === null) return null
  if (knownWhole.get(folder) !== mark) {
    if (wholePack(packsFolder, current) === null) return null
    knownWhole.set(folder, mark)
  }
  return folder
}

/** Changes whenever another manifest is put in place. */
const markOf = (folder: string): string | null => {
  try {
    const { ino, ctimeMs, size } = statSync(join(folder, packManifestName))
    return [ino, ctimeMs, size].join(' ')
  } catch {
    return null
  }
}

/**
 * The manifest of an installed pack, when every file that it lists is there in its length. What lies in the file is not
 * compared: it was, before the folder got its name.
 * @returns null for a folder that is missing or not whole
 */
export const wholePack = (packsFolder: string, name: string): PackManifest | null => {
  try {
    const folder = join(packsFolder, name)
    const manifestPath = join(folder, packManifestName)
    if (statSync(manifestPath).size > archiveLimits.manifestBytes) return null
    const manifest = decodePackManifest(readFileSync(manifestPath))
    const isWhole =
      name === packFolderName(manifest) &&
      manifest.files.every((file) => {
        const found = statSync(join(folder, file.name))
        return found.isFile() && found.size === file.size
      })
    return isWhole ? manifest : null
  } catch {
    return null
  }
}

/** The name of a pack's folder, and what its file's name begins with. */
export const packFolderName = ({ name, sequence }: Pick<PackFacts, 'name' | 'sequence'>): string =>
  `${name}-${sequence}`
