import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasCommand, unzip } from '../sealing/testing/commands'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { makeAndSign } from './command/make-and-sign'
import { openPack } from './open-pack'
import { packFacts } from './pack-manifest'
import { readPackOnStick } from './pack-on-stick'
import { minisignVerifies } from './testing/minisign-command'

const vector = (name: string): string => resolve(import.meta.dirname, '../../../test/vectors/content-pack-v1', name)
const text = (name: string): string => readFileSync(vector(name), 'utf8')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const { packBytes, signatureText } = await readPackOnStick(vector('port-nowhere-1.waymark-content'))
const publicKey = text('signer.pub').split('\n')[1] ?? ''
const open = (signature: string | null) =>
  openPack(packBytes, signature, [{ id: '1', label: 'Signer', key: publicKey }], null)

describe('[D.P] the vector of content pack format 1', () => {
  it('is what was released, and opens with both of its signatures', async () => {
    expect(JSON.parse(text('seal.json'))).toEqual({ size: packBytes.length, sha256: hashOf(packBytes) })
    for (const signature of [signatureText, text('legacy.minisig')]) {
      const { manifest, manifestBytes, files, signedBy } = await open(signature)
      expect(signedBy).toBe('Signer')
      expect(Buffer.from(manifestBytes).toString()).toBe(text('pack.json'))
      expect([...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: hashOf(bytes) }))).toEqual(
        manifest.files,
      )
      for (const [name, bytes] of files) expect(Buffer.from(bytes).toString(), name).toBe(text(`texts/${name}`))
    }
    await expect(open(text('legacy.minisig').replace('port-nowhere 1', 'port-nowhere 2'))).rejects.toMatchObject({
      code: 'pack.damaged',
    })
  })

  it('is made of the same texts, byte for byte', async () => {
    const facts = packFacts((await open(signatureText)).manifest)
    const made = await makeAndSign({ facts, from: vector('texts'), out: join(temporaryFolder(), 'out'), key: null })
    expect(readFileSync(made.path).equals(packBytes)).toBe(true)
  })

  it.skipIf(!hasCommand('minisign'))('opens with minisign and unzip alone (needs the minisign command)', () => {
    const folder = temporaryFolder()
    for (const signature of [signatureText ?? '', text('legacy.minisig')]) {
      expect(minisignVerifies(folder, publicKey, packBytes, signature)).toBe(true)
      expect(minisignVerifies(folder, publicKey, packBytes.subarray(1), signature)).toBe(false)
    }
    const found = unzip(vector('port-nowhere-1.waymark-content'))
    expect(found.get('pack.json')?.toString()).toBe(text('pack.json'))
    expect(found.get('content/handout/lighthouse/ar.md')?.toString()).toContain('المنارة')
  })
})
