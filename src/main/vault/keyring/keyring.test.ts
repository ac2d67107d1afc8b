import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { userId } from '@shared/ids'
import { fictionalKeyring } from '../testing/fictional-keyring'
import { refusalOf } from '../testing/open-desk'
import type { KeyringUser } from './format'
import { weakest } from './kdf'
import { makeRecovery, makeUser, requireUser, unwrapForRecovery, unwrapForUser, withUser } from './keyring'
import type { MachineKey } from './machine-key'
import { newRecoverySecret } from './recovery-code'

const vaultId = randomUUID()
const dataKey = randomBytes(32)
const machine: MachineKey = { key: randomBytes(32), id: 'this-machine' }
const passphrase = 'seven lanterns over the river'
let user: KeyringUser

beforeAll(async () => {
  const person = {
    vaultId,
    id: userId.parse(randomUUID()),
    name: 'Ada Placeholder',
    language: 'en' as const,
    passphrase,
  }
  user = await makeUser(person, dataKey, machine, weakest.passes)
})

describe('[D.V] a user’s wrap of the data key', () => {
  test('opens with the passphrase on the machine it was made on', async () => {
    expect(await unwrapForUser(vaultId, user, passphrase, machine)).toEqual(dataKey)
  })

  test('does not open with another passphrase', async () => {
    expect(await unwrapForUser(vaultId, user, `${passphrase} `, machine)).toBeNull()
  })

  test('does not open with another machine’s key', async () => {
    expect(await unwrapForUser(vaultId, user, passphrase, { ...machine, key: randomBytes(32) })).toBeNull()
  })

  // Passphrase and derived key are right in all of these: only what the wrap is bound to was changed in the file.
  test('does not open when it was moved to another user', async () => {
    const other: KeyringUser = { ...user, id: userId.parse(randomUUID()) }
    expect(await unwrapForUser(vaultId, other, passphrase, machine)).toBeNull()
  })

  test('does not open when it was moved to another vault', async () => {
    expect(await unwrapForUser(randomUUID(), user, passphrase, machine)).toBeNull()
  })

  test('does not open when it says that it was made on another machine', async () => {
    expect(await unwrapForUser(vaultId, { ...user, machine: 'another-machine' }, passphrase, machine)).toBeNull()
  })

  test('does not open with stronger parameters than it was made with', async () => {
    const stronger = { ...user, kdf: { ...user.kdf, passes: user.kdf.passes + 1 } }
    expect(await unwrapForUser(vaultId, stronger, passphrase, machine)).toBeNull()
  })

  test('with weaker parameters is not even tried', async () => {
    const weaker = { ...user, kdf: { ...user.kdf, memoryKiB: 8192 } }
    await expect(unwrapForUser(vaultId, weaker, passphrase, machine)).rejects.toMatchObject({ code: 'keyring.weak' })
  })

  test('holds neither the key nor the passphrase in readable form', () => {
    const text = JSON.stringify(user)
    expect(text).not.toContain(passphrase)
    expect(text).not.toContain(dataKey.toString('base64').slice(0, 20))
    expect(text).not.toContain(machine.key.toString('base64').slice(0, 20))
  })
})

describe('[D.V] the recovery wrap', () => {
  const secret = newRecoverySecret()
  const keyring = {
    ...fictionalKeyring().keyring,
    vaultId,
    recovery: makeRecovery(vaultId, secret, dataKey, Buffer.alloc(16, 5)),
  }

  test('opens with its secret and no other', () => {
    expect(unwrapForRecovery(keyring, secret)).toEqual(dataKey)
    expect(unwrapForRecovery(keyring, newRecoverySecret())).toBeNull()
  })

  test('does not open when it was moved to another vault, or its salt was changed', () => {
    expect(unwrapForRecovery({ ...keyring, vaultId: randomUUID() }, secret)).toBeNull()
    const salt = Buffer.alloc(16, 6).toString('base64')
    expect(unwrapForRecovery({ ...keyring, recovery: { ...keyring.recovery, salt } }, secret)).toBeNull()
  })
})

describe('[D.V] the users of a keyring', () => {
  test('are put in, replaced and found by id', () => {
    const { keyring, user: first } = fictionalKeyring()
    const { user: second } = fictionalKeyring()
    const both = withUser(keyring, second)
    expect(both.users).toEqual([first, second])
    expect(withUser(both, { ...second, name: 'Bo Placeholder' }).users.map(({ name }) => name)).toEqual([
      'Ada Placeholder',
      'Bo Placeholder',
    ])
    expect(keyring.users).toEqual([first])
    expect(requireUser(both, second.id)).toEqual(second)
    expect(refusalOf(() => requireUser(keyring, second.id))).toBe('accounts.unknown')
  })
})
