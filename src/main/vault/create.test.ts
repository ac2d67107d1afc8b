import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { userId } from '@shared/ids'
import { listAccounts } from '../features/accounts/accounts.store'
import { getSite } from '../features/site/site.store'
import { canMount, smallDisk } from '../sealing/testing/small-disk'
import { temporaryFolder } from '../sealing/testing/temporary-folder'
import { auditHead, firstBrokenLink } from './audit'
import { readDatabaseSalt } from './database/connection'
import { readKeyring } from './keyring/file'
import { vaultPlace, type VaultPlace } from './paths'
import { fictionalSetup, fictionalSite } from './testing/fictional-desk'
import { buildVaultChild, startVaultChild } from './testing/child-program'
import { closeQuietly, hashOfFile, laterRefusalOf } from './testing/open-desk'
import { createVault, unlockVault, type OpenVaultWithCode } from './vault'

const at = '2026-11-22T12:00:00.000Z'
const noon = Date.parse(at)

const create = async (place: VaultPlace, input = fictionalSetup): Promise<OpenVaultWithCode> => {
  const made = await createVault(place, input, at)
  onTestFinished(() => {
    closeQuietly(made.vault.db)
  })
  return made
}

const freshPlace = (): VaultPlace => vaultPlace(join(temporaryFolder(), 'data'))

describe('[D.V] making a vault', () => {
  test('leaves a whole one, with the administrator in it, that both people can open', async () => {
    const place = freshPlace()
    // What an earlier try that was killed may have left behind.
    mkdirSync(`${place.folder}.part`, { recursive: true })
    writeFileSync(join(`${place.folder}.part`, 'waymark.db'), 'half a database')

    const { vault, recoveryCode } = await create(place)
    expect(vault.user).toMatchObject({ name: 'Ada Placeholder', role: 'administrator', mustChangePassphrase: false })
    expect(recoveryCode).toMatch(/^([0-9A-Z]{6}-){4}[0-9A-Z]{6}$/)
    expect(getSite(vault.db)).toEqual(fictionalSite)
    expect(auditHead(vault.db).sequence).toBe(1)
    expect(firstBrokenLink(vault.db)).toBeNull()
    const people = listAccounts(vault.db)
    expect(people).toMatchObject([
      { name: 'Ada Placeholder', role: 'administrator', mustChangePassphrase: false, status: 'active' },
      { name: 'Cosmo Placeholder', role: 'counsellor', mustChangePassphrase: true, status: 'active' },
    ])
    vault.db.close()

    expect(readdirSync(join(place.folder, '..')).sort()).toEqual(['machine.key', 'vault'])
    expect(readdirSync(place.folder).sort()).toEqual(['keyring.json', 'waymark.db'])
    expect(statSync(place.folder).mode & 0o777).toBe(0o700)
    const keyring = readKeyring(place.keyring)
    expect(keyring.databaseSalt).toBe(readDatabaseSalt(place.database))
    expect(keyring.users.map(({ kdf }) => kdf.passes >= 3 && kdf.memoryKiB >= 262_144)).toEqual([true, true])
    const files = [place.keyring, place.database].map((path) => readFileSync(path, 'latin1'))
    for (const secret of [fictionalSetup.administrator.passphrase, vault.dataKey.toString('hex'), recoveryCode]) {
      expect(files.filter((text) => text.includes(secret))).toEqual([])
    }

    const counsellor = people.find(({ role }) => role === 'counsellor')?.id ?? userId.parse(randomUUID())
    const open = await unlockVault(place, counsellor, fictionalSetup.counsellor.passphrase, noon)
    expect(open.user.name).toBe('Cosmo Placeholder')
    expect(open.dataKey).toEqual(vault.dataKey)
    open.db.close()

    // A second one is never made over it.
    const before = [place.database, place.keyring, place.machineKey].map(hashOfFile)
    expect(await laterRefusalOf(create(place))).toBe('vault.exists')
    expect([place.database, place.keyring, place.machineKey].map(hashOfFile)).toEqual(before)
  })

  test('is refused where there is anything under its name already, whatever that is', async () => {
    const place = freshPlace()
    mkdirSync(place.folder, { recursive: true })
    writeFileSync(place.keyring, 'somebody’s keyring, damaged')
    expect(await laterRefusalOf(create(place))).toBe('vault.exists')
    expect(readFileSync(place.keyring, 'utf8')).toBe('somebody’s keyring, damaged')
  })

  test.each([
    ['a short passphrase', { passphrase: 'too short' }, 'passphrase.short'],
    ['a passphrase that is easy to guess', { passphrase: 'passwordpassword' }, 'passphrase.common'],
    ['a passphrase made of the name', { passphrase: 'cosmo placeholder' }, 'passphrase.common'],
  ])('is refused for %s, and leaves nothing', async (_what, change, code) => {
    const place = freshPlace()
    const input = { ...fictionalSetup, counsellor: { ...fictionalSetup.counsellor, ...change } }
    expect(await laterRefusalOf(create(place, input))).toBe(code)
    expect(existsSync(join(place.folder, '..'))).toBe(false)
  })

  test('is refused for two people of one name, and leaves no vault', async () => {
    const place = freshPlace()
    const input = { ...fictionalSetup, counsellor: { ...fictionalSetup.counsellor, name: 'ADA placeholder' } }
    expect(await laterRefusalOf(create(place, input))).toBe('accounts.nameTaken')
    expect(readdirSync(join(place.folder, '..'))).toEqual(['machine.key'])
  })

  test.skipIf(!canMount())(
    'on a full disk is called that, and leaves no vault (needs the right to mount)',
    async () => {
      const { folder } = smallDisk(temporaryFolder())
      writeFileSync(join(folder, 'filler'), Buffer.alloc(3 * 1024 * 1024 - 40_960))
      const place = vaultPlace(join(folder, 'data'))
      expect(await laterRefusalOf(create(place))).toBe('disk.full')
      expect(readdirSync(join(place.folder, '..'))).toEqual(['machine.key'])
    },
  )

  test('that is killed on the way leaves no vault, and the next try makes one', async () => {
    const place = freshPlace()
    const dataFolder = join(place.folder, '..')
    const program = await buildVaultChild(temporaryFolder())
    const { child, end } = startVaultChild(program, 'create', dataFolder)
    while (!existsSync(join(`${place.folder}.part`, 'waymark.db')) && child.exitCode === null) {
      await new Promise((soon) => setTimeout(soon, 2))
    }
    child.kill('SIGKILL')
    expect(await end).toMatchObject({ signal: 'SIGKILL', said: [] })
    expect(readdirSync(dataFolder).sort()).toEqual(['machine.key', 'vault.part'])
    expect(await startVaultChild(program, 'create', dataFolder).end).toMatchObject({ signal: null, said: ['done'] })
    expect(readdirSync(dataFolder).sort()).toEqual(['machine.key', 'vault'])
    expect(readdirSync(place.folder).sort()).toContain('keyring.json')
  })
})
