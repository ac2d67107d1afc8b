import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import './webcrypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { buildArchive } from './archive'
import { limits } from './limits'
import { openPackage } from './open-package'
import { PackageError } from './package-problem'
import { sealPackage } from './seal-package'
import { ageOnTerminal, hasCommand, keygen } from './testing/commands'
import { fictionalPackage } from './testing/fictional-package'
import { temporaryFolder } from './testing/temporary-folder'

const identity = await generateX25519Identity()
const publicKey = await identityToRecipient(identity)
const sealed = { small: Buffer.alloc(0), large: Buffer.alloc(0) }
const tries = 220

/** What opening these bytes comes to: a problem's name, or `opened`. */
const outcomeOf = async (path: string, bytes: Uint8Array, key: string = identity): Promise<string> => {
  writeFileSync(path, bytes)
  try {
    await openPackage({ path, identity: key })
    return 'opened'
  } catch (error) {
    return error instanceof PackageError ? error.problem : String(error)
  } finally {
    expect(readFileSync(path).equals(bytes)).toBe(true)
  }
}

const flipped = (bytes: Buffer, at: number, bit = 0): Buffer => {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
  return changed
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-sealing-'))
  const path = join(folder, 'handover.age')
  for (const [size, documentBytes] of [
    ['small', 1000],
    ['large', 300_000],
  ] as const) {
    await sealPackage({
      ...fictionalPackage(documentBytes),
      path,
      sealFor: { kind: 'recipients', publicKeys: [publicKey] },
    })
    sealed[size] = readFileSync(path)
  }
  rmSync(folder, { recursive: true })
})

describe('[D.H] opening a package', () => {
  it('gives the manifest and every file', async () => {
    const path = join(temporaryFolder(), 'handover.age')
    writeFileSync(path, sealed.large)
    const { files, manifest } = fictionalPackage(300_000)
    const opened = await openPackage({ path, identity: `# a comment, as in the files of age-keygen\n${identity}\n` })
    expect(opened.manifest).toEqual(manifest)
    expect(opened.files.map((file) => file.name)).toEqual(files.map((file) => file.name))
    for (const [at, file] of files.entries())
      expect(Buffer.from(opened.files[at]?.bytes ?? []).equals(file.bytes)).toBe(true)
  })

  it.skipIf(!hasCommand('age'))(
    'opens what the age command sealed (needs the age command)',
    { timeout: 120_000 },
    async () => {
      const folder = temporaryFolder()
      const zip = join(folder, 'package.zip')
      const path = join(folder, 'handover.age')
      const { files, manifest } = fictionalPackage()
      const pieces: Uint8Array[] = []
      for await (const piece of buildArchive(files, manifest)) pieces.push(piece)
      writeFileSync(zip, Buffer.concat(pieces))
      const reader = keygen(folder, 'reader')
      execFileSync('age', ['-r', reader.publicKey, '-r', publicKey, '-o', path, zip])
      expect((await openPackage({ path, identity: reader.identity })).manifest).toEqual(manifest)

      const passphrase = 'lantern orchard violet harbour teapot'
      expect(ageOnTerminal(`-p -o ${path} ${zip}`, [passphrase, passphrase]).ok).toBe(true)
      expect((await openPackage({ path, passphrase })).manifest).toEqual(manifest)
      await expect(openPackage({ path, identity })).rejects.toMatchObject({ problem: 'wrongKey' })
    },
  )

  it('refuses a changed bit, wherever it is', { timeout: 60_000 }, async () => {
    const path = join(temporaryFolder(), 'handover.age')
    expect(await outcomeOf(path, sealed.small)).toBe('opened')
    const refused = { damaged: 0, wrongKey: 0, foreign: 0, newer: 0, truncated: 0 }
    for (let count = 0; count < tries; count++) {
      const at = Math.floor((count * sealed.small.length) / tries)
      const outcome = await outcomeOf(path, flipped(sealed.small, at, count % 8))
      expect(Object.keys(refused)).toContain(outcome)
      refused[outcome as keyof typeof refused]++
    }
    // A changed stanza is no longer for this reader; all other changes are told apart from a cut.
    expect(refused.truncated).toBe(0)
    expect(refused.damaged).toBeGreaterThan(tries / 2)
  })

  it('refuses a file cut short, wherever it is cut', { timeout: 60_000 }, async () => {
    const path = join(temporaryFolder(), 'handover.age')
    for (let count = 0; count < tries; count++) {
      const length = Math.floor((count * sealed.small.length) / tries)
      expect(['truncated', 'damaged']).toContain(await outcomeOf(path, sealed.small.subarray(0, length)))
    }
  })

  it('tells a cut from a change where more than one block is there', async () => {
    const path = join(temporaryFolder(), 'handover.age')
    const { large } = sealed
    expect(await outcomeOf(path, large)).toBe('opened')
    const payload = large.indexOf('\n--- ') + 49 + 16
    for (const length of [0, 10, 100, payload - 17, payload + 15, payload + 65_653, 200_000, payload + 4 * 65_552]) {
      expect([length, await outcomeOf(path, large.subarray(0, length))]).toEqual([length, 'truncated'])
    }
    for (const at of [payload, payload + 100_000, large.length - 1, large.length - 20_000]) {
      expect([at, await outcomeOf(path, flipped(large, at))]).toEqual([at, 'damaged'])
    }
    expect(await outcomeOf(path, Buffer.concat([large, Buffer.from('x')]))).toBe('damaged')
  })

  it('names what is foreign, newer, not for this reader or too large', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'handover.age')
    const stranger = await generateX25519Identity()
    expect(await outcomeOf(path, sealed.small, stranger)).toBe('wrongKey')
    expect(await outcomeOf(path, sealed.small, 'AGE-SECRET-KEY-1MISTYPED')).toBe('badKey')
    expect(await outcomeOf(path, sealed.small, '# nothing but a comment')).toBe('badKey')
    expect(await outcomeOf(path, Buffer.from('%PDF-1.7 something else'))).toBe('foreign')
    expect(await outcomeOf(path, Buffer.from('age-encryption.org/v2\n-> X25519 and so on\n'))).toBe('newer')
    const encrypter = new Encrypter()
    encrypter.addRecipient(publicKey)
    expect(await outcomeOf(path, await encrypter.encrypt('a letter, not a package'))).toBe('foreign')
    expect(await outcomeOf(path, await encrypter.encrypt(''))).toBe('foreign')
    truncateSync(path, limits.sealedBytes + 1)
    await expect(openPackage({ path, identity })).rejects.toMatchObject({ problem: 'tooLarge' })
  })

  it('names what cannot be read', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'handover.age'))
    await expect(openPackage({ path: join(folder, 'gone.age'), identity })).rejects.toMatchObject({
      problem: 'unreadable',
    })
    await expect(openPackage({ path: join(folder, 'handover.age'), identity })).rejects.toMatchObject({
      problem: 'foreign',
    })
  })
})
