import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PackFacts } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError, type Failure } from '@shared/result'
import { hasCommand } from '../sealing/testing/commands'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { openPack } from './open-pack'
import { readPackOnStick } from './pack-on-stick'
import { fictionalFacts, fictionalFiles, fictionalPack } from './testing/fictional-pack'
import { minisignKeys, minisignSign } from './testing/minisign-command'
import { packSigner } from './testing/pack-signer'

const signer = packSigner('Harbour')
const packBytes = await fictionalPack({ sequence: 5 })
const signature = await signer.sign(packBytes)

type Opening = Parameters<typeof openPack>

/** What comes of opening a sound pack of number 5 after one thing was changed. */
const open = async (change: {
  readonly bytes?: Uint8Array
  readonly signature?: string | null
  readonly keys?: Opening[2]
  readonly installed?: PackFacts
}): Promise<Failure | string> => {
  const text = change.signature === undefined ? await signer.sign(change.bytes ?? packBytes) : change.signature
  try {
    const keys = change.keys ?? [signer.trusted]
    const opened = await openPack(change.bytes ?? packBytes, text, keys, change.installed ?? null)
    return `opened, signed by ${opened.signedBy}`
  } catch (error) {
    return error instanceof WaymarkError ? error.toFailure() : String(error)
  }
}
const sound = 'opened, signed by Harbour'

describe('[D.P] opening a pack', () => {
  it('hands out what is inside', async () => {
    const { manifest, files, signedBy } = await openPack(packBytes, signature, [signer.trusted], null)
    expect(signedBy).toBe('Harbour')
    expect(manifest).toMatchObject({ ...fictionalFacts, sequence: 5, kind: 'waymark-content', format: 1 })
    expect(Object.fromEntries([...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))).toEqual(
      fictionalFiles,
    )
  })

  it('takes both forms of signature, and any of the trusted keys', async () => {
    const others = [packSigner('Cliff').trusted, signer.trusted, packSigner('Dune').trusted]
    expect(await open({})).toBe(sound)
    expect(await open({ signature: await signer.sign(packBytes, { legacy: true }) })).toBe(sound)
    expect(await open({ keys: others })).toBe(sound)
  })

  it('refuses one without a signature', async () => {
    expect(await open({ signature: null })).toEqual({ code: 'pack.unsigned' })
    expect(await open({ signature: '' })).toEqual({ code: 'pack.unsigned' })
    expect(await open({ signature: signature.slice(0, 80) })).toEqual({ code: 'pack.unsigned' })
    expect(await open({ signature })).toBe(sound)
  })

  it('refuses one that was signed by a key nobody trusts', async () => {
    const stranger = packSigner('Stranger')
    const foreign = { code: 'pack.foreignKey', details: { key: expect.stringMatching(/^[0-9A-F]{16}$/) as string } }
    expect(await open({ signature: await stranger.sign(packBytes) })).toEqual(foreign)
    expect(await open({ keys: [] })).toEqual(foreign)
    expect(await open({ keys: [{ ...signer.trusted, key: 'no key' }] })).toEqual(foreign)
    expect(await open({ signature: await stranger.sign(packBytes), keys: [stranger.trusted] })).toBe(
      'opened, signed by Stranger',
    )
  })

  it('is not taken in by a stranger who uses the name of a trusted key', async () => {
    const keyId = Buffer.from('Harbour.')
    const impostor = packSigner('Impostor', keyId)
    expect(await open({ signature: await impostor.sign(packBytes) })).toEqual({ code: 'pack.damaged' })
    // Two trusted keys of one name are no harm: the one that signed is named.
    expect(await open({ keys: [impostor.trusted, signer.trusted] })).toBe(sound)
  })

  it('refuses one that was changed after it was signed, wherever', async () => {
    for (const at of [0, 40, packBytes.length >> 1, packBytes.length - 1]) {
      const changed = Buffer.from(packBytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(await open({ bytes: changed, signature })).toEqual({ code: 'pack.damaged' })
    }
    expect(await open({ bytes: packBytes.subarray(0, -1), signature })).toEqual({ code: 'pack.damaged' })
    expect(await open({ signature: signature.replace('by Harbour', 'by Harbor') })).toEqual({ code: 'pack.damaged' })
  })

  it('asks who signed before it reads the archive', async () => {
    const noArchive = Buffer.from('PK\x03\x04 this would be a broken archive')
    expect(await open({ bytes: noArchive, signature: null })).toEqual({ code: 'pack.unsigned' })
    expect(await open({ bytes: noArchive, signature: await packSigner('Stranger').sign(noArchive) })).toMatchObject({
      code: 'pack.foreignKey',
    })
    expect(await open({ bytes: noArchive, signature })).toEqual({ code: 'pack.damaged' })
    // The control: signed by a trusted key, the same bytes are read, and are no archive.
    expect(await open({ bytes: noArchive })).toEqual({ code: 'pack.damaged' })
    expect(await open({ bytes: Buffer.from('a letter') })).toEqual({ code: 'pack.foreign' })
  })

  it('refuses an older one, the same one, and one of another name', async () => {
    const installed = (change: Partial<PackFacts>): { installed: PackFacts } => ({
      installed: { ...fictionalFacts, ...change },
    })
    expect(await open(installed({ sequence: 4 }))).toBe(sound)
    const older = (number: number) => ({ code: 'pack.older', details: { installed: number, offered: 5 } })
    expect(await open(installed({ sequence: 5 }))).toEqual(older(5))
    expect(await open(installed({ sequence: 12 }))).toEqual(older(12))
    expect(await open(installed({ sequence: 4, name: 'port-elsewhere' }))).toEqual({ code: 'pack.foreign' })
  })

  it.skipIf(!hasCommand('minisign'))('takes what the minisign command signed (needs it)', async () => {
    const folder = temporaryFolder()
    const keys = minisignKeys(folder)
    const trusted = { id: '1', label: 'The real one', key: keys.publicKey }
    for (const legacy of [false, true]) {
      const text = minisignSign(folder, keys, packBytes, legacy)
      expect(await open({ signature: text, keys: [trusted] })).toBe('opened, signed by The real one')
      expect(
        await open({ signature: text, keys: [{ ...trusted, key: minisignKeys(folder, `${legacy}`).publicKey }] }),
      ).toMatchObject({ code: 'pack.foreignKey' })
    }
  })
})

describe('[D.P] a pack on a stick', () => {
  it('is read with the signature beside it', async () => {
    const path = join(temporaryFolder(), 'port-nowhere-5.waymark-content')
    writeFileSync(path, packBytes)
    expect(await readPackOnStick(path)).toMatchObject({ signatureText: null })
    writeFileSync(`${path}.minisig`, signature)
    const found = await readPackOnStick(path)
    expect(await open({ bytes: found.packBytes, signature: found.signatureText })).toBe(sound)
    writeFileSync(`${path}.minisig`, 'x'.repeat(100_000))
    expect(await readPackOnStick(path)).toMatchObject({ signatureText: null })
  })

  it('is refused when it is not there, or no file', async () => {
    const folder = temporaryFolder()
    await expect(readPackOnStick(join(folder, 'gone'))).rejects.toMatchObject({ code: 'pack.damaged' })
    await expect(readPackOnStick(folder)).rejects.toMatchObject({ code: 'pack.foreign' })
  })
})
