import { rmSync } from 'node:fs'
import { Database } from '@signalapp/sqlcipher'
import { describe, expect, onTestFinished, test } from 'vitest'
import { getAccount } from '../features/accounts/accounts.store'
import { auditHead } from './audit'
import { openDatabase } from './database/connection'
import { all, sql } from './database/statements'
import { write } from './database/transaction'
import { readKeyring } from './keyring/file'
import { unwrapForRecovery } from './keyring/keyring'
import { formatRecoveryCode, newRecoverySecret, parseRecoveryCode } from './keyring/recovery-code'
import { attemptsIn, editUser, type FictionalVault } from './testing/fictional-keyring'
import { closeQuietly, hashOfFile, laterRefusalOf } from './testing/open-desk'
import { vaultTemplate } from './testing/vault-template'
import { recoverVault, unlockVault, type OpenVaultWithCode } from './vault'

const noon = Date.parse('2026-11-22T12:00:00.000Z')
const newWords = 'eleven kites above the harbour'
const copiedVault = vaultTemplate()

const recover = async (
  { place, administrator, recoveryCode }: FictionalVault,
  change: Partial<Parameters<typeof recoverVault>[1]> = {},
  now = noon,
): Promise<OpenVaultWithCode> => {
  const input = { userId: administrator.id, code: recoveryCode, passphrase: newWords, ...change }
  const recovered = await recoverVault(place, input, now)
  onTestFinished(() => {
    closeQuietly(recovered.vault.db)
  })
  return recovered
}

describe('[D.V] the recovery code', () => {
  test('opens on another machine, sets a new passphrase and replaces itself', async () => {
    const vault = copiedVault()
    const { place, administrator, counsellor, passphrases } = vault
    rmSync(place.machineKey)
    // The administrator may have been disabled by mistake.
    editUser(place, administrator.id, (user) => ({ ...user, status: 'disabled' }))
    const db = openDatabase(place.database, vault.dataKey)
    write(db, { actor: 'test', at: new Date(noon).toISOString(), action: 'test', subject: 'x' }, () =>
      db.exec(`UPDATE users SET status = 'disabled' WHERE role = 'administrator'`),
    )
    const head = auditHead(db)
    db.close()

    const { vault: open, recoveryCode } = await recover(vault, { code: vault.recoveryCode.toLowerCase() })
    expect(open.user).toMatchObject({ id: administrator.id, status: 'active' })
    expect(open.dataKey).toEqual(vault.dataKey)
    expect(auditHead(open.db).sequence).toBe(head.sequence + 1)
    const log = sql.selectFrom('audit_log').select(['actor', 'action', 'subject']).orderBy('sequence', 'desc').limit(1)
    expect(all(open.db, log)).toEqual([{ actor: 'recovery', action: 'vault.recovered', subject: administrator.id }])
    open.db.close()

    // The old code is worth nothing, the new one is.
    expect(recoveryCode).not.toBe(vault.recoveryCode)
    const opens = (code: string): boolean => {
      const secret = parseRecoveryCode(code)
      return secret !== null && unwrapForRecovery(readKeyring(place.keyring), secret) !== null
    }
    expect([vault.recoveryCode, recoveryCode].map(opens)).toEqual([false, true])
    expect(await laterRefusalOf(recover(vault))).toBe('recovery.wrong')

    const unlock = (id: typeof administrator.id, words: string) => unlockVault(place, id, words, noon)
    expect(await laterRefusalOf(unlock(administrator.id, passphrases.administrator))).toBe('unlock.wrong')
    const again = await unlock(administrator.id, newWords)
    again.db.close()
    // The counsellor's wrap still belongs to the old machine: an administrator gives them a first passphrase again.
    expect(await laterRefusalOf(unlock(counsellor.id, passphrases.counsellor))).toBe('unlock.machine')
  })

  test('that is mistyped, or another one, is refused and counted, with growing delays', async () => {
    const vault = copiedVault()
    const { place } = vault
    const mistyped = vault.recoveryCode.replace(/.$/, (sign) => (sign === '0' ? '1' : '0'))
    const before = hashOfFile(place.database)
    expect(await laterRefusalOf(recover(vault, { code: mistyped }))).toBe('recovery.wrong')
    expect(await laterRefusalOf(recover(vault, { code: '' }))).toBe('recovery.wrong')
    const other = formatRecoveryCode(newRecoverySecret())
    expect(await laterRefusalOf(recover(vault, { code: other }))).toBe('recovery.wrong')
    expect(attemptsIn(place, 'recovery').failures).toBe(3)
    expect(await laterRefusalOf(recover(vault))).toBe('unlock.wait')
    expect(await laterRefusalOf(recover(vault, {}, noon - 1_000_000))).toBe('unlock.wait')
    expect(hashOfFile(place.database)).toBe(before)
    // The control: after the wait the right one opens, and the count is gone.
    const { vault: open } = await recover(vault, {}, noon + 5000)
    expect(open.user.name).toBe('Ada Placeholder')
    expect(attemptsIn(place, 'recovery').failures).toBe(0)
  })

  test('does not open for somebody who is no administrator, and changes nothing but the count', async () => {
    const vault = copiedVault()
    const { place } = vault
    const [database, keyring] = [hashOfFile(place.database), readKeyring(place.keyring)]
    const tried = recover(vault, { userId: vault.counsellor.id })
    expect(await laterRefusalOf(tried)).toBe('access.denied')
    expect(hashOfFile(place.database)).toBe(database)
    const { recovery, ...rest } = readKeyring(place.keyring)
    expect({ ...rest, recovery: { ...recovery, attempts: keyring.recovery.attempts } }).toEqual(keyring)
    expect(recovery.attempts.failures).toBe(1)
  })

  test('is not spent on a passphrase that is not good enough', async () => {
    const vault = copiedVault()
    const before = hashOfFile(vault.place.keyring)
    expect(await laterRefusalOf(recover(vault, { passphrase: 'short' }))).toBe('passphrase.short')
    expect(hashOfFile(vault.place.keyring)).toBe(before)
  })

  test('stays good when the database cannot write down that it was used', async () => {
    const vault = copiedVault()
    const { place, administrator } = vault
    const raw = new Database(place.database)
    raw.pragma(`key="x'${vault.dataKey.toString('hex')}'"`)
    raw.exec(`CREATE TRIGGER obstacle BEFORE INSERT ON audit_log BEGIN SELECT RAISE(ABORT, 'an obstacle'); END`)
    raw.close()
    expect(await laterRefusalOf(recover(vault))).toBe('internal')

    const freed = new Database(place.database)
    freed.pragma(`key="x'${vault.dataKey.toString('hex')}'"`)
    freed.exec('DROP TRIGGER obstacle')
    freed.close()
    const secret = parseRecoveryCode(vault.recoveryCode)
    expect(secret && unwrapForRecovery(readKeyring(place.keyring), secret)).toEqual(vault.dataKey)
    const open = await unlockVault(place, administrator.id, vault.passphrases.administrator, noon)
    expect(getAccount(open.db, administrator.id).status).toBe('active')
    open.db.close()
  })
})
