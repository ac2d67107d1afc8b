import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { UserId } from '@shared/ids'
import { setStatus } from '../features/accounts/accounts.store'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import type * as Connection from './database/connection'
import { openDatabase } from './database/connection'
import { newestVersion } from './database/migrations'
import { write } from './database/transaction'
import { ensureMachineKey } from './keyring/machine-key'
import { createVaultService } from './service'
import { vaultStatus } from './status'
import { attemptsIn, editUser, type FictionalVault } from './testing/fictional-keyring'
import { buildVaultChild, startVaultChild } from './testing/child-program'
import { closeQuietly, hashOfFile, laterRefusalOf, refusalOf } from './testing/open-desk'
import { vaultTemplate } from './testing/vault-template'
import { unlockVault, type OpenVault } from './vault'

// Nothing is replaced: a service keeps its database to itself, and a test has to close it when it ends.
const opened = vi.hoisted((): { close: () => void }[] => [])
vi.mock('./database/connection', async (original) => {
  const real = await original<typeof Connection>()
  const openDatabase: typeof real.openDatabase = (path, key) => {
    const db = real.openDatabase(path, key)
    opened.push(db)
    return db
  }
  return { ...real, openDatabase }
})
afterEach(() => {
  for (const db of opened.splice(0)) closeQuietly(db)
})

const noon = Date.parse('2026-11-22T12:00:00.000Z')
const wrongWords = 'six lanterns over the river'
const copiedVault = vaultTemplate()

const unlock = ({ place }: FictionalVault, id: UserId, words: string, now = noon): Promise<OpenVault> =>
  unlockVault(place, id, words, now)

describe('[D.V] unlocking', () => {
  test('opens for the right passphrase, as the person it belongs to, and forgets wrong ones', async () => {
    const vault = copiedVault()
    const { id } = vault.counsellor
    expect(await laterRefusalOf(unlock(vault, id, wrongWords))).toBe('unlock.wrong')
    expect(attemptsIn(vault.place, id)).toEqual({ failures: 1, lastFailedAt: new Date(noon).toISOString() })
    const open = await unlock(vault, id, vault.passphrases.counsellor)
    expect(open.user).toEqual(vault.counsellor)
    expect(open.dataKey).toEqual(vault.dataKey)
    expect(attemptsIn(vault.place, id)).toEqual({ failures: 0, lastFailedAt: null })
  })

  test('does not open for another person’s passphrase, and counts for the one who was chosen', async () => {
    const vault = copiedVault()
    const tried = unlock(vault, vault.counsellor.id, vault.passphrases.administrator)
    expect(await laterRefusalOf(tried)).toBe('unlock.wrong')
    expect(attemptsIn(vault.place, vault.counsellor.id).failures).toBe(1)
    expect(attemptsIn(vault.place, vault.administrator.id).failures).toBe(0)
  })

  test('makes people wait after three wrong ones, through a restart and a clock set back', async () => {
    const vault = copiedVault()
    const { id } = vault.administrator
    const first = createVaultService(vault.place)
    for (let round = 0; round < 3; round++) {
      expect(await laterRefusalOf(first.unlock(id, wrongWords, noon))).toBe('unlock.wrong')
    }
    expect(attemptsIn(vault.place, id).failures).toBe(3)
    const right = vault.passphrases.administrator
    const restarted = createVaultService(vault.place)
    for (const now of [noon, noon + 4999, noon - 86_400_000, 0]) {
      await expect(restarted.unlock(id, right, now)).rejects.toMatchObject({ code: 'unlock.wait' })
    }
    // Waiting is not an attempt; another person need not wait.
    expect(attemptsIn(vault.place, id).failures).toBe(3)
    const open = await unlock(vault, id, right, noon + 5000)
    expect(open.user.name).toBe('Ada Placeholder')
  })

  test('counts an attempt before it tries it, so that pulling the plug saves none', async () => {
    const vault = copiedVault()
    const { id } = vault.administrator
    const program = await buildVaultChild(temporaryFolder())
    for (const failures of [1, 2]) {
      const { child, end } = startVaultChild(program, 'unlock', vault.dataFolder, id, wrongWords)
      while (attemptsIn(vault.place, id).failures < failures && child.exitCode === null) {
        await new Promise((soon) => setTimeout(soon, 2))
      }
      child.kill('SIGKILL')
      expect(await end).toEqual({ signal: 'SIGKILL', said: [], complained: '' })
      expect(attemptsIn(vault.place, id).failures).toBe(failures)
    }
    // The control: a child that is left alone says how it went.
    const { end } = startVaultChild(program, 'unlock', vault.dataFolder, vault.counsellor.id, wrongWords)
    expect(await end).toEqual({ signal: null, said: ['unlock.wrong'], complained: '' })
  })

  test('refuses an entry with weaker parameters that somebody put into the file', async () => {
    const vault = copiedVault()
    const { id } = vault.administrator
    editUser(vault.place, id, (user) => ({ ...user, kdf: { ...user.kdf, memoryKiB: 1024, passes: 1 } }))
    expect(await laterRefusalOf(unlock(vault, id, vault.passphrases.administrator))).toBe('keyring.weak')
  })

  test('refuses on another machine, and without the machine’s key, without counting', async () => {
    const vault = copiedVault()
    const { id } = vault.administrator
    rmSync(vault.place.machineKey)
    expect(await laterRefusalOf(unlock(vault, id, vault.passphrases.administrator))).toBe('unlock.machine')
    ensureMachineKey(vault.place.machineKey)
    expect(await laterRefusalOf(unlock(vault, id, vault.passphrases.administrator))).toBe('unlock.machine')
    expect(attemptsIn(vault.place, id).failures).toBe(0)
  })

  test('refuses a disabled person, also when somebody changes that in the keyring file', async () => {
    const vault = copiedVault()
    const { id } = vault.counsellor
    editUser(vault.place, id, (user) => ({ ...user, status: 'disabled' }))
    expect(await laterRefusalOf(unlock(vault, id, vault.passphrases.counsellor))).toBe('unlock.disabled')

    const db = openDatabase(vault.place.database, vault.dataKey)
    write(db, { actor: 'test', at: new Date(noon).toISOString(), action: 'test', subject: id }, () => {
      setStatus(db, id, 'disabled')
    })
    db.close()
    editUser(vault.place, id, (user) => ({ ...user, status: 'active' }))
    expect(await laterRefusalOf(unlock(vault, id, vault.passphrases.counsellor))).toBe('unlock.disabled')
    // Nothing was left open by the refusal.
    const again = openDatabase(vault.place.database, vault.dataKey)
    again.close()
  })

  test('refuses somebody who is not in the keyring', async () => {
    const vault = copiedVault()
    const stranger = '00000000-0000-4000-8000-000000000000' as UserId
    expect(await laterRefusalOf(unlock(vault, stranger, wrongWords))).toBe('accounts.unknown')
  })
})

describe('[D.V] a vault that is not what it should be', () => {
  /** Says what unlocking is told, and that neither database nor keyring was written to. */
  const untouched = async (vault: FictionalVault): Promise<string | null> => {
    const files = [vault.place.database, vault.place.keyring]
    const before = files.map(hashOfFile)
    const told = await laterRefusalOf(unlock(vault, vault.administrator.id, vault.passphrases.administrator))
    expect(files.map(hashOfFile)).toEqual(before)
    return told
  }

  test('is called by what is wrong with its keyring', async () => {
    const vault = copiedVault()
    writeFileSync(vault.place.keyring, readFileSync(vault.place.keyring).subarray(0, 300))
    expect(await untouched(vault)).toBe('keyring.damaged')
    writeFileSync(vault.place.keyring, '{"format":"waymark-keyring","version":7}')
    expect(await untouched(vault)).toBe('keyring.newer')
    writeFileSync(vault.place.keyring, '{"format":"another program’s keyring"}')
    expect(await untouched(vault)).toBe('keyring.damaged')
  })

  test('is called by what is wrong with its database', async () => {
    const vault = copiedVault()
    const whole = `${vault.place.database}.whole`
    copyFileSync(vault.place.database, whole)

    const other = temporaryFolder()
    const foreign = openDatabase(join(other, 'foreign.db'), vault.dataKey)
    foreign.close()
    copyFileSync(join(other, 'foreign.db'), vault.place.database)
    expect(await untouched(vault)).toBe('vault.foreign')

    const plain = new Database(join(other, 'plain.db'))
    plain.exec('CREATE TABLE words (word TEXT)')
    plain.close()
    copyFileSync(join(other, 'plain.db'), vault.place.database)
    expect(await untouched(vault)).toBe('vault.foreign')

    copyFileSync(whole, vault.place.database)
    truncateSync(vault.place.database, statSync(whole).size - 100)
    expect(await untouched(vault)).toBe('vault.damaged')

    writeFileSync(vault.place.database, '')
    expect(await untouched(vault)).toBe('vault.damaged')
    expect(statSync(vault.place.database).size).toBe(0)
  })

  test('is called incomplete when half of it is gone, and missing when all of it is', async () => {
    const vault = copiedVault()
    const { id } = vault.administrator
    const unlocking = () => unlockVault(vault.place, id, vault.passphrases.administrator, noon)
    rmSync(vault.place.database)
    await expect(unlocking()).rejects.toMatchObject({ code: 'vault.incomplete', details: { file: 'waymark.db' } })
    rmSync(vault.place.keyring)
    await expect(unlocking()).rejects.toMatchObject({ code: 'vault.incomplete', details: { file: 'keyring.json' } })
    expect(refusalOf(() => vaultStatus(vault.place))).toBe('vault.incomplete')
    rmSync(vault.place.folder, { recursive: true })
    await expect(unlocking()).rejects.toMatchObject({ code: 'vault.missing' })
    expect(vaultStatus(vault.place)).toEqual({ exists: false })
  })

  test('stays as it is when a newer Waymark wrote its database, or a page of it is damaged', async () => {
    const vault = copiedVault()
    const { administrator, passphrases, place } = vault
    const raw = new Database(place.database)
    raw.pragma(`key="x'${vault.dataKey.toString('hex')}'"`)
    raw.pragma(`user_version=${newestVersion + 1}`)
    raw.close()
    const newer = hashOfFile(place.database)
    expect(await laterRefusalOf(unlock(vault, administrator.id, passphrases.administrator))).toBe('vault.newer')
    expect(hashOfFile(place.database)).toBe(newer)

    const second = copiedVault()
    const bytes = readFileSync(second.place.database)
    bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000)
    writeFileSync(second.place.database, bytes)
    const told = await laterRefusalOf(unlock(second, administrator.id, passphrases.administrator))
    expect(told).toBe('vault.damaged')
    expect(readFileSync(second.place.database).equals(bytes)).toBe(true)
  })

  test('is not opened when its audit log was rewritten', async () => {
    const vault = copiedVault()
    const raw = new Database(vault.place.database)
    raw.pragma(`key="x'${vault.dataKey.toString('hex')}'"`)
    raw.exec(`DROP TRIGGER audit_log_is_never_changed; UPDATE audit_log SET actor = 'nobody'`)
    raw.close()
    const service = createVaultService(vault.place)
    const tried = service.unlock(vault.administrator.id, vault.passphrases.administrator, noon)
    expect(await laterRefusalOf(tried)).toBe('vault.damaged')
    expect(refusalOf(() => service.cases.list())).toBe('vault.locked')
  })
})
