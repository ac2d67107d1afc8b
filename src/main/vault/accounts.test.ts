import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { getAccount, listAccounts } from '../features/accounts/accounts.store'
import { addAccount, changeLanguage, changePassphrase, disableAccount, resetPassphrase } from './accounts'
import { auditHead } from './audit'
import { openDatabase } from './database/connection'
import { readKeyring } from './keyring/file'
import { requireUser, unwrapForUser } from './keyring/keyring'
import { ensureMachineKey } from './keyring/machine-key'
import { actsOf } from './testing/fictional-desk'
import { attemptsIn, editUser } from './testing/fictional-keyring'
import { closeQuietly, hashOfFile, laterRefusalOf, refusalOf } from './testing/open-desk'
import { vaultTemplate } from './testing/vault-template'
import { unlockVault, type OpenVault } from './vault'

const noon = Date.parse('2026-11-22T12:00:00.000Z')
const newWords = 'eleven kites above the harbour'
const copiedVault = vaultTemplate()

/** A copy of the vault, open for one of its people: what unlocking ends with, without its key derivation. */
const openFor = (who: 'administrator' | 'counsellor') => {
  const copy = copiedVault()
  const { place, dataKey } = copy
  const db = openDatabase(place.database, dataKey)
  onTestFinished(() => {
    closeQuietly(db)
  })
  const user = copy[who]
  const vault: OpenVault = { place, db, dataKey, user }
  return { ...copy, vault, act: actsOf(user) }
}

/** Closes the vault and says how unlocking it goes for a person. */
const unlocking = async ({ place, db }: OpenVault, id: OpenVault['user']['id'], words: string) => {
  closeQuietly(db)
  const open = unlockVault(place, id, words, noon)
  const told = await laterRefusalOf(open)
  if (told === null) (await open).db.close()
  return told
}

describe('[D.V] changing one’s passphrase', () => {
  test('lets the new one in and no longer the old one', async () => {
    const { vault, act, counsellor, passphrases } = openFor('counsellor')
    const head = auditHead(vault.db)
    const account = await changePassphrase(vault, act(), passphrases.counsellor, newWords)
    expect(account).toMatchObject({ id: counsellor.id, mustChangePassphrase: false })
    expect(auditHead(vault.db).sequence).toBe(head.sequence + 1)
    expect(await unlocking(vault, counsellor.id, passphrases.counsellor)).toBe('unlock.wrong')
    expect(await unlocking(vault, counsellor.id, newWords)).toBeNull()
  })

  test('asks for the present one, and for words that are good enough and others', async () => {
    const { vault, act, passphrases, place } = openFor('counsellor')
    const before = [hashOfFile(place.keyring), auditHead(vault.db)]
    const tried = (current: string, next: string) => laterRefusalOf(changePassphrase(vault, act(), current, next))
    expect(await tried('not the present one', newWords)).toBe('passphrase.wrong')
    expect(await tried(passphrases.counsellor, 'short')).toBe('passphrase.short')
    expect(await tried(passphrases.counsellor, passphrases.counsellor)).toBe('passphrase.common')
    expect([hashOfFile(place.keyring), auditHead(vault.db)]).toEqual(before)
  })

  test('counts wrong guesses and makes them wait, as the unlock screen does', async () => {
    const { vault, act, counsellor, passphrases } = openFor('counsellor')
    const guess = (current: string) => laterRefusalOf(changePassphrase(vault, act(), current, newWords))
    for (const _try of [1, 2, 3]) expect(await guess('not the present one')).toBe('passphrase.wrong')
    expect(await guess(passphrases.counsellor)).toBe('unlock.wait')
    const later = { actor: counsellor.id, at: new Date(Date.parse(act().at) + 60_000).toISOString() }
    expect(await changePassphrase(vault, later, passphrases.counsellor, newWords)).toMatchObject({ id: counsellor.id })
  })

  test('that the database cannot write down leaves the old one in force', async () => {
    const { vault, act, counsellor, passphrases, place } = openFor('counsellor')
    const before = readFileSync(place.keyring, 'utf8')
    const obstacle = (statement: string): void => {
      vault.db.pragma('query_only=OFF')
      vault.db.exec(statement)
      vault.db.pragma('query_only=ON')
    }
    obstacle(`CREATE TRIGGER obstacle BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'an obstacle'); END`)
    await expect(changePassphrase(vault, act(), passphrases.counsellor, newWords)).rejects.toThrow('an obstacle')
    expect(readFileSync(place.keyring, 'utf8')).toBe(before)
    obstacle('DROP TRIGGER obstacle')
    expect(await unlocking(vault, counsellor.id, passphrases.counsellor)).toBeNull()
  })
})

describe('[D.V] the people of a desk', () => {
  test('are added with a passphrase that is not their own yet', async () => {
    const { vault, act, place } = openFor('administrator')
    const person = { name: 'Bo Placeholder', passphrase: newWords, language: 'ar', role: 'counsellor' } as const
    const added = await addAccount(vault, act(), person)
    expect(added).toMatchObject({ name: 'Bo Placeholder', status: 'active', mustChangePassphrase: true })
    expect(listAccounts(vault.db).map(({ name }) => name)).toContain('Bo Placeholder')
    expect(requireUser(readKeyring(place.keyring), added.id)).toMatchObject({ name: 'Bo Placeholder', language: 'ar' })
    expect(await unlocking(vault, added.id, newWords)).toBeNull()
  })

  test('are not added under a name that is taken, in whatever letters, nor with a poor passphrase', async () => {
    const { vault, act, place } = openFor('administrator')
    const before = [hashOfFile(place.keyring), auditHead(vault.db)]
    const add = (name: string, passphrase: string) =>
      laterRefusalOf(addAccount(vault, act(), { name, passphrase, language: 'en', role: 'counsellor' }))
    expect(await add('COSMO placeholder', newWords)).toBe('accounts.nameTaken')
    expect(await add('Bo Placeholder', 'bo placeholder')).toBe('passphrase.common')
    expect([hashOfFile(place.keyring), auditHead(vault.db)]).toEqual(before)
  })

  test('lose their key when they are disabled, and get another one when they are let in again', async () => {
    const { vault, act, counsellor, passphrases, place } = openFor('administrator')
    const machine = ensureMachineKey(place.machineKey)
    const wrap = () => requireUser(readKeyring(place.keyring), counsellor.id)
    const keyFor = (words: string) => unwrapForUser(readKeyring(place.keyring).vaultId, wrap(), words, machine)
    expect(await keyFor(passphrases.counsellor)).toEqual(vault.dataKey)

    disableAccount(vault, act(), counsellor.id)
    expect(getAccount(vault.db, counsellor.id).status).toBe('disabled')
    expect(wrap().status).toBe('disabled')
    // Not only marked: with their passphrase and this machine there is no key to be had from the file any more.
    expect(await keyFor(passphrases.counsellor)).toBeNull()
    editUser(place, counsellor.id, (user) => ({ ...user, status: 'active' }))
    expect(await unlocking(vault, counsellor.id, passphrases.counsellor)).toBe('unlock.wrong')

    const db = openDatabase(place.database, vault.dataKey)
    await resetPassphrase({ ...vault, db }, act(), counsellor.id, newWords)
    expect(getAccount(db, counsellor.id)).toMatchObject({ status: 'active', mustChangePassphrase: true })
    db.close()
    expect(attemptsIn(place, counsellor.id).failures).toBe(0)
    expect(await unlocking(vault, counsellor.id, newWords)).toBeNull()
  })

  test('keep one administrator', async () => {
    const { vault, act, administrator, place } = openFor('administrator')
    const before = [hashOfFile(place.keyring), auditHead(vault.db)]
    expect(refusalOf(() => disableAccount(vault, act(), administrator.id))).toBe('accounts.lastAdministrator')
    expect([hashOfFile(place.keyring), auditHead(vault.db)]).toEqual(before)
    // The control: with a second one the first may go, and then the second is the last.
    const person = { name: 'Bo Placeholder', passphrase: newWords, language: 'en', role: 'administrator' } as const
    const second = await addAccount(vault, act(), person)
    disableAccount(vault, act(), administrator.id)
    expect(getAccount(vault.db, administrator.id).status).toBe('disabled')
    expect(refusalOf(() => disableAccount(vault, act(), second.id))).toBe('accounts.lastAdministrator')
  })

  test('are spoken to in their language, on the unlock screen too', () => {
    const { vault, act, counsellor, place } = openFor('counsellor')
    const before = requireUser(readKeyring(place.keyring), counsellor.id)
    expect(changeLanguage(vault, act(), 'fr').language).toBe('fr')
    expect(requireUser(readKeyring(place.keyring), counsellor.id)).toEqual({ ...before, language: 'fr' })
  })
})

describe('[D.V] two people who unlock at once', () => {
  test('do not wipe out each other’s wrong tries', async () => {
    const { vault, administrator, counsellor, passphrases, place } = openFor('administrator')
    vault.db.close()
    const right = unlockVault(place, administrator.id, passphrases.administrator, noon)
    const wrong = laterRefusalOf(unlockVault(place, counsellor.id, 'not the present one', noon))
    ;(await right).db.close()
    expect(await wrong).toBe('unlock.wrong')
    expect(attemptsIn(place, counsellor.id).failures).toBe(1)
    expect(attemptsIn(place, administrator.id).failures).toBe(0)
  })
})
