import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError, type Failure } from '@shared/result'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { currentPackFolder } from './current-pack'
import { installPack, packsState, rollBack } from './install'
import { fictionalFacts, fictionalFiles, fictionalText, openedPack } from './testing/fictional-pack'

const page = 'content/handout/lighthouse/en.md'
const numbered = (sequence: number, name = fictionalFacts.name) =>
  openedPack({ sequence, name }, { ...fictionalFiles, [page]: fictionalText(`Number ${sequence}`) })
const [first, second, third] = [await numbered(1), await numbered(2), await numbered(3)]

const facts = (sequence: number): PackFacts => ({ ...fictionalFacts, sequence })
const nothing = { installed: null, previous: null }
const refusalOf = (act: () => void): Failure | null => {
  try {
    act()
    return null
  } catch (error) {
    if (error instanceof WaymarkError) return error.toFailure()
    throw error
  }
}
/** A packs folder that does not exist yet, with packs installed one after the other. */
const folderWith = (...packs: readonly (typeof first)[]): string => {
  const folder = join(temporaryFolder(), 'public', 'packs')
  for (const pack of packs) installPack(folder, pack)
  return folder
}
/** What the reader of texts finds; null when there is no pack. */
const pageIn = (folder: string): string | null => {
  const current = currentPackFolder(folder)
  return current === null ? null : (/Number \d+/.exec(readFileSync(join(current, page), 'utf8'))?.[0] ?? '')
}
const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort()

describe('[D.P] installing a pack', () => {
  it('puts every file in place, and says what is in force', () => {
    const folder = folderWith()
    expect(packsState(folder)).toEqual(nothing)
    expect(currentPackFolder(folder)).toBeNull()
    installPack(folder, first)
    expect(packsState(folder)).toEqual({ installed: facts(1), previous: 'builtIn' })
    expect(currentPackFolder(folder)).toBe(join(folder, 'port-nowhere-1'))
    for (const [name, bytes] of first.files) {
      expect(readFileSync(join(folder, 'port-nowhere-1', name)).equals(bytes), name).toBe(true)
    }
    expect(readFileSync(join(folder, 'port-nowhere-1/pack.json')).equals(first.manifestBytes)).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'))).toEqual({
      current: 'port-nowhere-1',
      previous: 'builtIn',
    })
  })

  it('keeps the one before, and deletes those before that', () => {
    const folder = folderWith(first, second)
    expect(packsState(folder)).toEqual({ installed: facts(2), previous: facts(1) })
    expect(namesIn(folder)).toEqual(['current.json', 'port-nowhere-1', 'port-nowhere-2'])
    installPack(folder, third)
    expect(packsState(folder)).toEqual({ installed: facts(3), previous: facts(2) })
    expect(namesIn(folder)).toEqual(['current.json', 'port-nowhere-2', 'port-nowhere-3'])
    expect(pageIn(folder)).toBe('Number 3')
  })

  it('counts in numbers: ten follows nine', async () => {
    const folder = folderWith(await numbered(9), await numbered(10))
    expect(packsState(folder)).toEqual({ installed: facts(10), previous: facts(9) })
  })

  it('looks once more whether the pack may follow the one in force', async () => {
    const folder = folderWith(second)
    const older = (offered: number) => ({ code: 'pack.older', details: { installed: 2, offered } })
    expect(refusalOf(() => installPack(folder, first))).toEqual(older(1))
    expect(refusalOf(() => installPack(folder, second))).toEqual(older(2))
    const other = await numbered(3, 'port-elsewhere')
    expect(refusalOf(() => installPack(folder, other))).toEqual({ code: 'pack.foreign' })
    expect(namesIn(folder)).toEqual(['current.json', 'port-nowhere-2'])
    expect(refusalOf(() => installPack(folder, third))).toBeNull()
  })

  describe.skipIf(process.platform === 'win32')('for a kiosk with an account of its own', () => {
    it('leaves everything readable, whatever the habits of this account are', () => {
      const before = process.umask(0o077)
      onTestFinished(() => void process.umask(before))
      const folder = folderWith(first)
      const modes = (path: string): readonly string[] => {
        const about = statSync(path)
        const mode = `${about.isDirectory() ? 'folder' : 'file'} ${(about.mode & 0o777).toString(8)}`
        return about.isDirectory() ? [mode, ...readdirSync(path).flatMap((name) => modes(join(path, name)))] : [mode]
      }
      expect([...new Set(modes(folder))].sort()).toEqual(['file 644', 'folder 755'])
    })
  })
})

describe('[D.P] going back', () => {
  it('leads to the pack before, once', () => {
    const folder = folderWith(first, second)
    rollBack(folder)
    expect(packsState(folder)).toEqual({ installed: facts(1), previous: null })
    expect(pageIn(folder)).toBe('Number 1')
    expect(namesIn(folder)).toEqual(['current.json', 'port-nowhere-1'])
    expect(refusalOf(() => rollBack(folder))).toEqual({ code: 'pack.nothingToGoBackTo' })
    expect(pageIn(folder)).toBe('Number 1')
    installPack(folder, second)
    expect(packsState(folder)).toEqual({ installed: facts(2), previous: facts(1) })
  })

  it('leads from the first pack to the texts that came with this version', () => {
    const folder = folderWith(first)
    rollBack(folder)
    expect(packsState(folder)).toEqual(nothing)
    expect(currentPackFolder(folder)).toBeNull()
    expect(namesIn(folder)).toEqual(['current.json'])
    expect(refusalOf(() => rollBack(folder))).toEqual({ code: 'pack.nothingToGoBackTo' })
  })

  it('is refused when there was never a pack, or the one before is gone', () => {
    expect(refusalOf(() => rollBack(folderWith()))).toEqual({ code: 'pack.nothingToGoBackTo' })
    const folder = folderWith(first, second)
    rmSync(join(folder, 'port-nowhere-1', page))
    expect(packsState(folder)).toEqual({ installed: facts(2), previous: null })
    expect(refusalOf(() => rollBack(folder))).toEqual({ code: 'pack.nothingToGoBackTo' })
    expect(pageIn(folder)).toBe('Number 2')
  })
})

describe('[D.P] a packs folder that is not whole', () => {
  it.each<[string, (folder: string) => void]>([
    ['a file is missing', (folder) => rmSync(join(folder, 'port-nowhere-2', page))],
    ['a file is half there', (folder) => writeFileSync(join(folder, 'port-nowhere-2', page), '---')],
    ['the manifest is missing', (folder) => rmSync(join(folder, 'port-nowhere-2/pack.json'))],
    ['the manifest is cut short', (folder) => writeFileSync(join(folder, 'port-nowhere-2/pack.json'), '{"format":')],
    ['the folder is missing', (folder) => rmSync(join(folder, 'port-nowhere-2'), { recursive: true })],
    [
      'the folder holds another pack',
      (folder) => {
        const other = readFileSync(join(folder, 'port-nowhere-1/pack.json'))
        writeFileSync(join(folder, 'port-nowhere-2/pack.json'), other)
      },
    ],
    ['the pointer is missing', (folder) => rmSync(join(folder, 'current.json'))],
    ['the pointer is empty', (folder) => writeFileSync(join(folder, 'current.json'), '')],
    [
      'the pointer leads elsewhere',
      (folder) => writeFileSync(join(folder, 'current.json'), '{"current":"../packs/port-nowhere-2","previous":null}'),
    ],
  ])('counts as none when %s, and a pack can be installed again', (_what, harm) => {
    const folder = folderWith(first, second)
    expect(packsState(folder).installed).toEqual(facts(2))
    harm(folder)
    expect(currentPackFolder(folder)).toBeNull()
    expect(packsState(folder).installed).toBeNull()
    installPack(folder, second)
    expect(pageIn(folder)).toBe('Number 2')
    expect(packsState(folder).previous).toBe('builtIn')
  })

  it('is looked through once; what changes later is seen by its pointer and its manifest', () => {
    const folder = folderWith(first, second)
    const inForce = join(folder, 'port-nowhere-2')
    expect(currentPackFolder(folder)).toBe(inForce)
    rmSync(join(inForce, page))
    expect(currentPackFolder(folder)).toBe(inForce)
    const manifest = readFileSync(join(inForce, 'pack.json'))
    rmSync(join(inForce, 'pack.json'))
    expect(currentPackFolder(folder)).toBeNull()
    writeFileSync(join(inForce, 'pack.json'), manifest)
    expect(currentPackFolder(folder)).toBeNull()
    rollBack(folder)
    expect(pageIn(folder)).toBe('Number 1')
  })

  it('is tidied up by the next installation, but for what is not ours', () => {
    const folder = folderWith(first)
    const leftOver = '.port-nowhere-2.0123456789ab.part'
    mkdirSync(join(folder, leftOver, 'content'), { recursive: true })
    mkdirSync(join(folder, 'port-nowhere-2', 'content'), { recursive: true })
    mkdirSync(join(folder, 'Somebody’s notes'))
    expect(pageIn(folder)).toBe('Number 1')
    installPack(folder, third)
    expect(namesIn(folder)).toEqual(['Somebody’s notes', 'current.json', 'port-nowhere-1', 'port-nowhere-3'])
    expect(existsSync(join(folder, leftOver))).toBe(false)
  })
})
