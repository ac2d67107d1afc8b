import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SealFor } from '@shared/features/handover/handover.contract'
import { openPackage } from './open-package'
import { sealPackage } from './seal-package'
import { ageDecrypt, ageOnTerminal, hasCommand, keygen, unzip } from './testing/commands'
import { fictionalFiles, fictionalPackage } from './testing/fictional-package'
import { temporaryFolder } from './testing/temporary-folder'

const passphrase = 'lantern orchard violet harbour teapot'
const recipients = (...publicKeys: readonly string[]): SealFor => ({ kind: 'recipients', publicKeys: [...publicKeys] })

describe.skipIf(!hasCommand('age'))('[D.H] sealing a package (needs the age command)', () => {
  it('makes a file that age opens for each of several recipients, and for nobody else', async () => {
    const folder = temporaryFolder()
    const readers = ['first', 'second', 'third'].map((name) => keygen(folder, name))
    const stranger = keygen(folder, 'stranger')
    const path = join(folder, 'handover.age')
    const { files, manifest } = fictionalPackage(300_000)
    const seal = await sealPackage({
      files,
      manifest,
      path,
      sealFor: recipients(...readers.map((one) => one.publicKey)),
    })

    const sealed = readFileSync(path)
    expect(seal).toEqual({ size: sealed.length, sha256: createHash('sha256').update(sealed).digest('hex') })
    expect(sealed.toString('latin1').match(/^-> .*$/gm)).toHaveLength(3)
    for (const reader of readers) {
      const zip = join(folder, 'opened.zip')
      writeFileSync(zip, ageDecrypt(path, reader.identityFile))
      const found = unzip(zip)
      expect(found.size).toBe(files.length + 1)
      for (const file of files) expect(found.get(file.name)?.equals(file.bytes)).toBe(true)
      const opened = await openPackage({ path, identity: reader.identity })
      expect(opened.manifest).toEqual(manifest)
    }
    expect(() => ageDecrypt(path, stranger.identityFile)).toThrow(/no identity matched/)
  })

  it('makes a file that age opens with the passphrase, and with no other', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'handover.age')
    const { files, manifest } = fictionalPackage()
    await sealPackage({ files, manifest, path, sealFor: { kind: 'passphrase', passphrase } })

    const zip = join(folder, 'opened.zip')
    expect(ageOnTerminal(`-d -o ${zip} ${path}`, ['another orchard violet harbour teapot']).ok).toBe(false)
    expect(existsSync(zip)).toBe(false)
    expect(ageOnTerminal(`-d -o ${zip} ${path}`, [passphrase]).ok).toBe(true)
    expect(unzip(zip).get('case.json')?.toString()).toContain('FIC-0001')
    expect((await openPackage({ path, passphrase })).manifest).toEqual(manifest)
    await expect(openPackage({ path, passphrase: `${passphrase}s` })).rejects.toMatchObject({ problem: 'wrongKey' })
  })

  it('leaves one file, readable by its owner only, and replaces the one that was there', async () => {
    const folder = temporaryFolder()
    const { publicKey, identity } = keygen(folder, 'reader')
    const path = join(folder, 'handover.age')
    writeFileSync(path, 'an older package', { mode: 0o644 })
    await sealPackage({ ...fictionalPackage(), path, sealFor: recipients(publicKey) })
    expect(readdirSync(folder).sort()).toEqual(['handover.age', 'reader.txt'])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect((await openPackage({ path, identity })).files).toHaveLength(3)
  })

  it('replaces a link and leaves alone what it points to', async () => {
    const folder = temporaryFolder()
    const { publicKey } = keygen(folder, 'reader')
    const path = join(folder, 'handover.age')
    writeFileSync(join(folder, 'elsewhere.txt'), 'untouched')
    symlinkSync(join(folder, 'elsewhere.txt'), path)
    await sealPackage({ ...fictionalPackage(), path, sealFor: recipients(publicKey) })
    expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('untouched')
    expect(readFileSync(path, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/)
  })

  it('takes file names of any length and script', async () => {
    const folder = temporaryFolder()
    const { publicKey } = keygen(folder, 'reader')
    for (const name of ['ا'.repeat(125), 'হস্তান্তর.age', `${'x'.repeat(251)}.age`]) {
      await sealPackage({ ...fictionalPackage(), path: join(folder, name), sealFor: recipients(publicKey) })
      expect(readdirSync(folder)).toContain(name)
    }
  })

  it('notices when the disk gives back something else, and leaves nothing behind', async () => {
    const folder = temporaryFolder()
    const { publicKey } = keygen(folder, 'reader')
    const path = join(folder, 'handover.age')
    const seal = (): Promise<unknown> =>
      sealPackage({ ...fictionalPackage(2_000_000), path, sealFor: recipients(publicKey) })
    await seal()
    const before = readFileSync(path)
    const spoiled = whenPartialFile(folder, 200_000, (part) => spoil(part, 100_000))
    await expect(seal()).rejects.toMatchObject({ code: 'handover.verifyFailed', details: { reason: 'damaged' } })
    expect(await spoiled).toBe(true)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['handover.age', 'reader.txt'])
  })

  it('notices when another package lies in the place of the one it wrote', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'handover.age')
    const sealFor: SealFor = { kind: 'passphrase', passphrase }
    const other = join(folder, 'other.age')
    await sealPackage({ ...fictionalPackage(1001), path: other, sealFor })
    // Sound, and opened by the same passphrase: only the comparison can tell.
    const swapped = whenPartialFile(folder, 0, (part) => renameSync(other, part))
    const sealed = sealPackage({ ...fictionalPackage(2_000_000), path, sealFor })
    await expect(sealed).rejects.toMatchObject({ code: 'handover.verifyFailed', details: { reason: 'different' } })
    expect(await swapped).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it.each<[string, SealFor, object]>([
    ['nobody', recipients(), { code: 'handover.noRecipient' }],
    ['a mistyped key', recipients('age1mistyped'), { code: 'handover.badRecipient', details: { reason: 'checksum' } }],
    [
      'a key that shares its secret with everybody',
      recipients('age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'),
      { code: 'handover.badRecipient', details: { reason: 'unknown' } },
    ],
    ['a weak passphrase', { kind: 'passphrase', passphrase: 'secret' }, { code: 'handover.weakPassphrase' }],
  ])('is refused for %s, and writes nothing', async (_what, sealFor, refusal) => {
    const folder = temporaryFolder()
    const path = join(folder, 'handover.age')
    await expect(sealPackage({ ...fictionalPackage(), path, sealFor })).rejects.toMatchObject(refusal)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is refused when the files are not those of the manifest', async () => {
    const folder = temporaryFolder()
    const { publicKey } = keygen(folder, 'reader')
    const { manifest } = fictionalPackage(1000)
    const path = join(folder, 'handover.age')
    for (const files of [fictionalFiles(1001), fictionalFiles().slice(1)]) {
      const refused = sealPackage({ files, manifest, path, sealFor: recipients(publicKey) })
      await expect(refused).rejects.toMatchObject({ code: 'handover.failed', details: { reason: 'manifest' } })
    }
    expect(existsSync(path)).toBe(false)
  })
})

/** Does something to the temporary file as soon as it has grown over a length, while the rest is being written. */
const whenPartialFile = async (folder: string, length: number, act: (path: string) => void): Promise<boolean> => {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const part = readdirSync(folder).find((name) => name.endsWith('.part'))
    if (part !== undefined && statSync(join(folder, part)).size > length) {
      act(join(folder, part))
      return true
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return false
}

/** What a failing stick might do. */
const spoil = (path: string, offset: number): void => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([0, 1, 2, 3]), 0, 4, offset)
  closeSync(file)
}
