import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasCommand } from '../sealing/testing/commands'
import { canMount, smallDisk } from '../sealing/testing/small-disk'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { currentPackFolder } from './current-pack'
import { installPack, packsState, rollBack } from './install'
import { bundleChild } from '../testing/child-bundle'
import { fictionalFiles, fictionalPack, openedPack } from './testing/fictional-pack'
import { packSigner } from './testing/pack-signer'

const withoutMount = !canMount()
/** A pack of about that many bytes. */
const large = (sequence: number, length: number) =>
  openedPack({ sequence }, { ...fictionalFiles, 'data/large.json': JSON.stringify('x'.repeat(length)) })

describe('[D.P] installing on a disk that fails', () => {
  it.skipIf(withoutMount)('says that it is full and keeps the pack in force (needs the right to mount)', async () => {
    const { folder } = smallDisk(temporaryFolder())
    installPack(folder, await large(1, 100_000))
    const before = { state: packsState(folder), names: readdirSync(folder).sort() }
    const [tooLarge, fitting] = [await large(2, 4_000_000), await large(2, 100_000)]
    expect(() => installPack(folder, tooLarge)).toThrow(expect.objectContaining({ code: 'disk.full' }))
    expect({ state: packsState(folder), names: readdirSync(folder).sort() }).toEqual(before)
    expect(currentPackFolder(folder)).toBe(join(folder, 'port-nowhere-1'))
    // The control: the disk itself is well.
    installPack(folder, fitting)
    expect(packsState(folder).installed?.sequence).toBe(2)
  })

  it.skipIf(withoutMount)('keeps the pack in force when only the pointer does not fit any more', async () => {
    const { folder } = smallDisk(temporaryFolder())
    installPack(folder, await large(1, 1000))
    const second = await large(2, 1000)
    // Filled up to the last bytes, the disk has no room for one more file; a piece less, and there is.
    const fill = join(folder, 'fill')
    let length = 4_000_000
    let refused = 0
    for (; packsState(folder).installed?.sequence === 1 && length > 2_000_000; length -= 4096) {
      try {
        writeFileSync(fill, Buffer.alloc(length))
      } catch {
        continue
      }
      try {
        installPack(folder, second)
      } catch (error) {
        expect(error).toMatchObject({ code: 'disk.full' })
        expect(packsState(folder)).toMatchObject({ installed: { sequence: 1 }, previous: 'builtIn' })
        expect(readdirSync(folder).sort()).toEqual(['current.json', 'fill', 'port-nowhere-1'])
        refused += 1
      }
    }
    expect(refused).toBeGreaterThan(2)
    expect(packsState(folder).installed?.sequence).toBe(2)
  })

  it.skipIf(withoutMount)('says that it is read-only (needs the right to mount)', async () => {
    const { folder, makeReadOnly } = smallDisk(temporaryFolder())
    installPack(folder, await large(1, 1000))
    const second = await large(2, 1000)
    makeReadOnly()
    for (const act of [() => installPack(folder, second), () => rollBack(folder)]) {
      expect(act).toThrow(expect.objectContaining({ code: 'disk.unwritable' }))
    }
    expect(packsState(folder)).toMatchObject({ installed: { sequence: 1 }, previous: 'builtIn' })
  })

  it.skipIf(!hasCommand('strace'))('keeps a whole pack in force whichever flush fails (needs strace)', async () => {
    const folder = temporaryFolder()
    const program = await bundleChild(join(import.meta.dirname, 'testing/install-child.ts'), folder)
    const signer = packSigner('Harbour')
    const packFile = join(folder, 'pack')
    const packBytes = await fictionalPack({ sequence: 2 })
    writeFileSync(packFile, packBytes)
    writeFileSync(`${packFile}.minisig`, await signer.sign(packBytes))
    const first = await openedPack()

    const outcomes: string[] = []
    for (let at = 1; outcomes.at(-1) !== 'installed'; at += 1) {
      const packs = join(folder, `packs-${at}`)
      mkdirSync(packs)
      installPack(packs, first)
      const options = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync', '-e', `inject=fsync:error=EIO:when=${at}`]
      const command = [...options, process.execPath, program, packFile, signer.trusted.key, packs]
      const said: unknown = JSON.parse(execFileSync('strace', command, { encoding: 'utf8' }))
      const { installed } = packsState(packs)
      expect(currentPackFolder(packs)).toBe(join(packs, `port-nowhere-${installed?.sequence ?? 0}`))
      expect(readdirSync(packs).filter((name) => name.startsWith('.'))).toEqual([])
      if (typeof said === 'object' && said !== null && 'installed' in said) outcomes.push('installed')
      else {
        expect(said).toEqual({ code: 'disk.unwritable' })
        outcomes.push(`failed, ${installed?.sequence === 2 ? 'new' : 'old'} in force`)
      }
    }
    // Only the very last flush comes after the switch.
    const failures = outcomes.slice(0, -1)
    expect(failures.length).toBeGreaterThan(10)
    expect(failures.slice(0, -1).every((outcome) => outcome === 'failed, old in force')).toBe(true)
    expect(failures.at(-1)).toBe('failed, new in force')
    expect(readFileSync(packFile).equals(packBytes)).toBe(true)
  })
})
