import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { fictionalKeyring } from '../testing/fictional-keyring'
import { hashOfFile, refusalOf } from '../testing/open-desk'
import { readKeyring, writeKeyring } from './file'
import type { Keyring } from './format'

/** A keyring file with this content. */
const fileWith = (content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), 'keyring.json')
  writeFileSync(path, content)
  return path
}

const changed = (change: (keyring: Keyring) => unknown): string => JSON.stringify(change(fictionalKeyring().keyring))
const changedUser = (change: object): string =>
  changed((keyring) => ({ ...keyring, users: keyring.users.map((user) => ({ ...user, ...change })) }))

describe('[D.V] the keyring file', () => {
  test('reads back as it was written, for its owner only, with nothing beside it', () => {
    const { keyring } = fictionalKeyring()
    const path = fileWith('')
    writeKeyring(path, keyring)
    expect(readKeyring(path)).toEqual(keyring)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(dirname(path))).toEqual(['keyring.json'])
  })

  const whole = changed((keyring) => keyring)
  const ten = 'A'.repeat(10)
  test.each([
    ['nothing', ''],
    ['no JSON', 'a keyring, honestly'],
    ['bytes', new Uint8Array([0, 255, 254, 0])],
    ['half of it', whole.slice(0, whole.length / 2)],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', changed((keyring) => ({ ...keyring, format: 'wallet' }))],
    ['no version', changed((keyring) => ({ ...keyring, version: undefined }))],
    ['a version before the first', changed((keyring) => ({ ...keyring, version: 0 }))],
    ['a version that is no number', changed((keyring) => ({ ...keyring, version: '1' }))],
    ['no vault', changed((keyring) => ({ ...keyring, vaultId: 'mine' }))],
    ['a cut database salt', changed((keyring) => ({ ...keyring, databaseSalt: 'abc' }))],
    ['no users', changed((keyring) => ({ ...keyring, users: undefined }))],
    ['no recovery', changed((keyring) => ({ ...keyring, recovery: null }))],
    ['a user without an id', changedUser({ id: 'Ada' })],
    ['a user of an unknown state', changedUser({ status: 'superuser' })],
    ['a cut key', changedUser({ key: { nonce: ten, sealed: ten } })],
    ['a key that is no text', changedUser({ key: { nonce: 1, sealed: 2 } })],
    ['another derivation', changedUser({ kdf: { algorithm: 'md5' } })],
    ['attempts below zero', changedUser({ attempts: { failures: -5, lastFailedAt: null } })],
    ['attempts at no moment', changedUser({ attempts: { failures: 1, lastFailedAt: 'yesterday' } })],
  ])('is called damaged when it holds %s, and stays as it is', (_what, content) => {
    const path = fileWith(content)
    const before = hashOfFile(path)
    expect(refusalOf(() => readKeyring(path))).toBe('keyring.damaged')
    expect(hashOfFile(path)).toBe(before)
  })

  test('is called newer when a newer Waymark wrote it, whatever else it holds, and stays as it is', () => {
    const path = fileWith(JSON.stringify({ format: 'waymark-keyring', version: 2, locks: 'of another kind' }))
    const before = hashOfFile(path)
    expect(() => readKeyring(path)).toThrow(
      expect.objectContaining({ code: 'keyring.newer', details: { found: 2, known: 1 } }),
    )
    expect(hashOfFile(path)).toBe(before)
  })

  test('is not replaced by something that is no keyring', () => {
    const { keyring } = fictionalKeyring()
    const path = fileWith('')
    writeKeyring(path, keyring)
    const before = readFileSync(path, 'utf8')
    expect(() => {
      writeKeyring(path, { ...keyring, databaseSalt: 'short' })
    }).toThrow()
    expect(readFileSync(path, 'utf8')).toBe(before)
    // The control: what is a keyring replaces it.
    writeKeyring(path, { ...keyring, users: [] })
    expect(readKeyring(path).users).toEqual([])
  })
})
