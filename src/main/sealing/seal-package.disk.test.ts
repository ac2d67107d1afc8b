import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import './webcrypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { openPackage } from './open-package'
import { sealPackage, type Seal } from './seal-package'
import { bundleChild } from '../testing/child-bundle'
import { hasCommand } from './testing/commands'
import { fictionalPackage } from './testing/fictional-package'
import { canMount, smallDisk } from './testing/small-disk'
import { temporaryFolder } from './testing/temporary-folder'

const identity = await generateX25519Identity()
const publicKey = await identityToRecipient(identity)
const seal = (path: string, documentBytes: number): Promise<Seal> =>
  sealPackage({ ...fictionalPackage(documentBytes), path, sealFor: { kind: 'recipients', publicKeys: [publicKey] } })
const megabyte = 1_000_000
const withoutMount = !canMount()
const isRoot = process.getuid?.() === 0

describe('[D.H] sealing on a disk that fails', () => {
  it.skipIf(withoutMount)('says that it is full and keeps what was there (needs the right to mount)', async () => {
    const { folder } = smallDisk(temporaryFolder())
    const path = join(folder, 'handover.age')
    await seal(path, megabyte)
    const before = readFileSync(path)
    await expect(seal(path, 5 * megabyte)).rejects.toMatchObject({ code: 'disk.full' })
    expect(readdirSync(folder)).toEqual(['handover.age'])
    expect(readFileSync(path).equals(before)).toBe(true)
    // The control: the disk itself is well, and the package there is still one.
    await expect(seal(path, megabyte)).resolves.toMatchObject({ size: before.length })
    expect((await openPackage({ path, identity })).files).toHaveLength(3)
  })

  it.skipIf(withoutMount)('says that it is read-only and keeps what was there (needs the right to mount)', async () => {
    const { folder, makeReadOnly } = smallDisk(temporaryFolder())
    const path = join(folder, 'handover.age')
    await seal(path, 1000)
    const before = readFileSync(path)
    makeReadOnly()
    await expect(seal(path, 1000)).rejects.toMatchObject({ code: 'disk.unwritable', details: { reason: 'EROFS' } })
    expect(readdirSync(folder)).toEqual(['handover.age'])
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it.skipIf(isRoot)('says so when the folder may not be written (not as root, who may write everywhere)', async () => {
    const folder = temporaryFolder()
    await seal(join(folder, 'handover.age'), 1000)
    chmodSync(folder, 0o500)
    const refused = seal(join(folder, 'another.age'), 1000)
    await expect(refused).rejects.toMatchObject({ code: 'disk.unwritable', details: { reason: 'EACCES' } })
    chmodSync(folder, 0o700)
    expect(readdirSync(folder)).toEqual(['handover.age'])
  })

  it('says so when the folder is gone, is a file, or the name belongs to a folder', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'full', 'inside'), { recursive: true })
    for (const [place, reason] of [
      ['gone/handover.age', 'ENOENT'],
      ['file/handover.age', 'ENOTDIR'],
      ['full', 'EISDIR'],
    ] as const) {
      const refused = seal(join(folder, place), 1000)
      await expect(refused).rejects.toMatchObject({ code: 'disk.unwritable', details: { reason } })
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'full'])
    expect(readdirSync(join(folder, 'full'))).toEqual(['inside'])
  })

  it.skipIf(!hasCommand('strace'))('says so when the flush fails, as on a pulled stick (needs strace)', async () => {
    const folder = temporaryFolder()
    const program = await bundleChild(join(import.meta.dirname, 'testing/seal-child.ts'), folder)
    const path = join(folder, 'out', 'handover.age')
    mkdirSync(join(folder, 'out'))
    const run = (...options: readonly string[]): unknown => {
      const command = ['-f', '-qq', '-o', '/dev/null', ...options, process.execPath, program, path, publicKey, '1000']
      return JSON.parse(execFileSync('strace', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    }
    expect(run('-e', 'trace=fsync')).toHaveProperty('sha256')
    const before = readFileSync(path)
    const refusal = run('-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO:when=1')
    expect(refusal).toEqual({ code: 'disk.unwritable', details: { reason: 'EIO' } })
    expect(readdirSync(join(folder, 'out'))).toEqual(['handover.age'])
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
