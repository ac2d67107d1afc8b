import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { PackFacts, PacksView } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import { syncFolder, writeAtomically } from '../files'
import { asWaymarkError } from '../problems'
import { packFolderName, pointerPath, readPointer, wholePack, type PackPointer } from './current-pack'
import { requireSuccessor, type PackContent } from './open-pack'
import { packFacts } from './pack-manifest'
import { packManifestName } from './pack-names'

// The kiosk may run under an account of its own, and only reads.
const readableFolder = 0o755
const readableFile = 0o644

/** What is installed, and what one step back leads to. Folders that are missing or not whole count as not there. */
export const packsState = (packsFolder: string): Pick<PacksView, 'installed' | 'previous'> => {
  const { current, previous } = readPointer(packsFolder)
  return {
    installed: current === null ? null : factsOf(packsFolder, current),
    previous: previous === null || previous === 'builtIn' ? previous : factsOf(packsFolder, previous),
  }
}

/**
 * Installs a pack in one step: all of it is written and flushed into a folder that nobody looks at, which then gets its
 * name; replacing the pointer is the switch. Whatever fails or is killed before that leaves the pack in force as it was;
 * what is left over goes with the next installation. Packs other than this one and the one before it are deleted.
 * @param packsFolder made when it is not there
 * @param pack what `openPack` handed out
 * @throws WaymarkError `pack.older`, `pack.foreign` when another pack was installed meanwhile; `disk.full`,
 *   `disk.unwritable`
 */
export const installPack = (packsFolder: string, pack: PackContent): void => {
  const { installed } = packsState(packsFolder)
  requireSuccessor(pack.manifest, installed)
  const current = packFolderName(pack.manifest)
  try {
    makeFolder(packsFolder)
    removeAll(packsFolder, isLeftOver)
    writePack(packsFolder, current, pack)
    try {
      switchTo(packsFolder, { current, previous: installed === null ? 'builtIn' : packFolderName(installed) })
    } catch (error) {
      // An error of the last flush comes after the switch.
      if (readPointer(packsFolder).current !== current) remove(join(packsFolder, current))
      throw error
    }
    removeOthers(packsFolder)
  } catch (error) {
    throw asWaymarkError(error)
  }
}

/**
 * Goes one step back, to the pack before or to the texts that came with this version. There is no second step, and none
 * forward: the newer pack can be installed again.
 * @throws WaymarkError `pack.nothingToGoBackTo`; `disk.full`, `disk.unwritable`
 */
export const rollBack = (packsFolder: string): void => {
  const { previous } = readPointer(packsFolder)
  if (packsState(packsFolder).previous === null) throw new WaymarkError('pack.nothingToGoBackTo')
  try {
    switchTo(packsFolder, { current: previous === 'builtIn' ? null : previous, previous: null })
    removeOthers(packsFolder)
  } catch (error) {
    throw asWaymarkError(error)
  }
}

const factsOf = (packsFolder: string, name: string): PackFacts | null => {
  const manifest = wholePack(packsFolder, name)
  return manifest === null ? null : packFacts(manifest)
}

const writePack = (packsFolder: string, name: string, pack: PackContent): void => {
  const temporary = join(packsFolder, `.${name}.${randomBytes(6).toString('hex')}.part`)
  try {
    makeFolder(temporary)
    const folders = foldersOf(pack.files.keys()).map((folder) => join(temporary, folder))
    folders.forEach(makeFolder)
    for (const [file, bytes] of pack.files) writeFlushed(join(temporary, file), bytes)
    writeFlushed(join(temporary, packManifestName), pack.manifestBytes)
    for (const folder of [...folders, temporary]) syncFolder(folder)
    // Only a folder that is not in force can be in the way: it was not whole, or its pack was rolled back.
    rmSync(join(packsFolder, name), { recursive: true, force: true })
    renameSync(temporary, join(packsFolder, name))
    syncFolder(packsFolder)
  } catch (error) {
    remove(temporary)
    throw error
  }
}

/** The folders of these files, each after the one it lies in. */
const foldersOf = (files: Iterable<string>): readonly string[] => {
  const folders = new Set<string>()
  for (const file of files) {
    const steps = dirname(file).split('/')
    steps.forEach((_, at) => folders.add(steps.slice(0, at + 1).join('/')))
  }
  return [...folders]
}

/** Others may read, whatever the habits of this account are. */
const makeFolder = (path: string): void => {
  mkdirSync(path, { recursive: true })
  chmodSync(path, readableFolder)
}

const writeFlushed = (path: string, bytes: Uint8Array): void => {
  const file = openSync(path, 'wx', readableFile)
  try {
    writeFileSync(file, bytes)
    fchmodSync(file, readableFile)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The switch. The pointer is made readable for the kiosk's account before it takes its place. */
const switchTo = (packsFolder: string, pointer: PackPointer): void => {
  const prepared = join(packsFolder, '.current.json')
  try {
    writeAtomically(prepared, `${JSON.stringify(pointer, null, 2)}\n`)
    chmodSync(prepared, readableFile)
    renameSync(prepared, pointerPath(packsFolder))
  } catch (error) {
    remove(prepared)
    throw error
  }
  syncFolder(packsFolder)
}

const isPackFolder = (name: string): boolean => /^[a-z][a-z0-9-]{1,59}-[1-9][0-9]{0,15}$/.test(name)
/** What an installation that was killed leaves behind. */
const isLeftOver = (name: string): boolean => /^\.[a-z][a-z0-9-]+\.[0-9a-f]{12}\.part$/.test(name)

/** Deletes the packs that nothing leads to any longer. */
const removeOthers = (packsFolder: string): void => {
  const { current, previous } = readPointer(packsFolder)
  removeAll(packsFolder, (name) => isPackFolder(name) && name !== current && name !== previous)
}

const removeAll = (packsFolder: string, goes: (name: string) => boolean): void => {
  for (const name of readdirSync(packsFolder).filter(goes)) remove(join(packsFolder, name))
}

/** What cannot be deleted now harms nobody, and goes another time. */
const remove = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // The disk may be gone; the error that led here is the one to tell.
  }
}
