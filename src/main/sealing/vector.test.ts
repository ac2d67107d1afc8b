import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeManifest } from './manifest'
import { openPackage } from './open-package'
import type { PackageKey } from './package-key'
import { ageDecrypt, hasCommand, unzip } from './testing/commands'
import { temporaryFolder } from './testing/temporary-folder'

const vector = (name: string): string => resolve(import.meta.dirname, '../../../test/vectors/handover-v1', name)
const text = (name: string): string => readFileSync(vector(name), 'utf8')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('[D.H] the vector of format version 1', () => {
  it.each<[string, PackageKey]>([
    ['handover.age', { identity: text('identity.txt') }],
    ['handover-passphrase.age', { passphrase: text('passphrase.txt').trimEnd() }],
  ])('%s is what was released, and opens', { timeout: 120_000 }, async (name, key) => {
    const sealed = readFileSync(vector(name))
    const seals: unknown = JSON.parse(text('seals.json'))
    expect(seals).toHaveProperty([name], { size: sealed.length, sha256: hashOf(sealed) })

    const { manifest, files } = await openPackage({ path: vector(name), ...key })
    expect(encodeManifest(manifest).toString()).toBe(text('manifest.json'))
    expect(files.map((file) => [file.name, file.bytes.length, hashOf(file.bytes)])).toEqual(
      manifest.files.map((file) => [file.name, file.size, file.sha256]),
    )
    const record = files.find((file) => file.name === 'case.json')
    expect(JSON.parse(Buffer.from(record?.bytes ?? []).toString())).toMatchObject({ caseNumber: 'FIC-0042' })
  })

  it.skipIf(!hasCommand('age'))('opens with age and unzip alone (needs the age command)', () => {
    const zip = join(temporaryFolder(), 'package.zip')
    writeFileSync(zip, ageDecrypt(vector('handover.age'), vector('identity.txt')))
    const found = unzip(zip)
    expect(found.get('manifest.json')?.toString()).toBe(text('manifest.json'))
    expect(found.get('READ-ME-FIRST.pdf')?.toString('latin1')).toMatch(/^%PDF-/)
  })
})
