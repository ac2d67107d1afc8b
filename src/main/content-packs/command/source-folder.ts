import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDirectives } from '@shared/features/materials/directives'
import { parseMaterial } from '../../features/materials/materials.reader'
import { packFileFault } from '../pack-file-fault'
import { packFileKind, packParts } from '../pack-names'
import { PackProblem } from './problem'

/** A file to pack: its name in the pack, and whether it is a file at all (links are named and not followed). */
interface Found {
  readonly name: string
  readonly isFile: boolean
}

const mostLines = 20

/**
 * Reads all that goes into a pack and checks it by the rules of whoever will install it. Names that begin with a dot are
 * passed over; anything else that has no place in a pack is an error, so that no typing mistake drops a text unnoticed.
 * @returns bytes by their names in the pack
 * @throws PackProblem with a line for every file that is wrong
 */
export const readSource = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const strange = (await entriesOf(folder)).filter(({ name }) => !packParts.some((part) => part === name))
  if (strange.length > 0) {
    throw new PackProblem(
      `${folder} may hold ${packParts.join(', ')} and nothing else, but there is ${namesOf(strange)}.`,
    )
  }
  const faults: string[] = []
  const files = new Map<string, Uint8Array>()
  for (const { name, isFile } of await filesBelow(folder, '')) {
    const bytes = isFile ? await readFile(join(folder, name)) : null
    faults.push(...(await faultsOf(name, bytes)).map((fault) => `${name}: ${fault}`))
    if (bytes !== null) files.set(name, bytes)
  }
  if (faults.length > 0) throw new PackProblem(['These files cannot go into a pack:', ...shortened(faults)].join('\n'))
  if (files.size === 0) throw new PackProblem(`${folder} holds nothing to pack: no ${packParts.join(', no ')}.`)
  return files
}

/** Stricter than the rules for installing: a directive that nobody understands is shown as its text, and is a mistake. */
const faultsOf = async (name: string, bytes: Uint8Array | null): Promise<readonly string[]> => {
  if (bytes === null) return ['is neither a file nor a folder']
  const fault = await packFileFault(name, bytes)
  if (fault !== null) return [fault]
  if (packFileKind(name) !== 'text') return []
  const { body } = await parseMaterial(Buffer.from(bytes).toString())
  return checkDirectives(body).map((trouble) => `below the head, ${trouble}`)
}

const entriesOf = async (folder: string) => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new PackProblem(`The folder ${folder} cannot be read.`)
  })
  return entries.filter(({ name }) => !name.startsWith('.'))
}

const filesBelow = async (folder: string, below: string): Promise<readonly Found[]> => {
  const found = (await entriesOf(join(folder, below))).map(async (entry): Promise<readonly Found[]> => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, name) : [{ name, isFile: entry.isFile() }]
  })
  return (await Promise.all(found)).flat().sort((one, other) => (one.name < other.name ? -1 : 1))
}

const namesOf = (entries: readonly { readonly name: string }[]): string =>
  shortened(entries.map(({ name }) => name)).join(', ')

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more`]
