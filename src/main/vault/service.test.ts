import { afterEach, describe, expect, test, vi } from 'vitest'
import type { NewConsent } from '@shared/features/consent/consent.contract'
import type * as Connection from './database/connection'
import { readKeyring } from './keyring/file'
import { createVaultService } from './service'
import { vaultStatus } from './status'
import { actsOf } from './testing/fictional-desk'
import { editUser } from './testing/fictional-keyring'
import { closeQuietly, refusalOf } from './testing/open-desk'
import { vaultTemplate } from './testing/vault-template'

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
const copiedVault = vaultTemplate()

describe('[D.V] the vault service', () => {
  test('names who may try, without a key, and refuses everything else until somebody is in', async () => {
    const vault = copiedVault()
    editUser(vault.place, vault.administrator.id, (user) => ({ ...user, language: 'fr' }))
    const service = createVaultService(vault.place)
    expect(vaultStatus(vault.place)).toEqual({
      exists: true,
      users: [
        { id: vault.administrator.id, name: 'Ada Placeholder', language: 'fr' },
        { id: vault.counsellor.id, name: 'Cosmo Placeholder', language: 'en' },
      ],
    })
    const locked = [service.cases.list, service.site.get, service.accounts.list, service.grid.current]
    expect(locked.map(refusalOf)).toEqual(locked.map(() => 'vault.locked'))
    expect(service.freshRecoveryCode()).toBeNull()

    const opened = await service.unlock(vault.counsellor.id, vault.passphrases.counsellor, noon)
    expect(opened).toMatchObject({ user: { name: 'Cosmo Placeholder' }, site: { name: 'Placeholder Desk' } })
    expect(service.cases.list()).toEqual([])
    expect(locked.map(refusalOf)).toEqual(locked.map(() => null))
    expect(JSON.stringify(opened)).not.toContain(vault.dataKey.toString('hex'))
  })

  test('names who already received something when a consent is taken back', async () => {
    const vault = copiedVault()
    const service = createVaultService(vault.place)
    const { user } = await service.unlock(vault.counsellor.id, vault.passphrases.counsellor, noon)
    const act = actsOf(user)
    const { id } = service.cases.register(act(), { caseNumber: 'X-1', language: 'ur', interpreterNeeded: false })
    const given = { decision: 'given', form: 'written', witness: null, language: 'ur', textVersion: '1.0' } as const
    const ask = (scope: NewConsent['scope']) => service.consent.record(act(), { caseId: id, scope, ...given })
    const counselling = ask({ purpose: 'counselling' })
    const [one, other] = ['Sample Desk', 'Other Desk'].map((recipient) => {
      const consent = ask({ purpose: 'transfer', recipient, sections: ['case'] })
      const request = { caseId: id, consentId: consent.id, sections: ['case' as const], language: 'fr' as const }
      const { packageId } = service.handover.gather(request)
      service.handover.start(act(), packageId, request)
      service.handover.finish(act(), packageId, { size: 1, sha256: 'ab'.repeat(32) })
      return { consent, again: () => service.handover.gather(request) }
    })
    if (!one || !other) throw new Error('no transfers')
    expect(service.consent.withdraw(act(), one.consent.id)).toMatchObject([{ recipient: 'Sample Desk' }])
    expect([one, other].map(({ again }) => refusalOf(again))).toEqual(['consent.withdrawn', null])
    const all = service.consent.withdraw(act(), counselling.id).map(({ recipient }) => recipient)
    expect([...all].sort()).toEqual(['Other Desk', 'Sample Desk'])
    expect(refusalOf(other.again)).toBe('consent.withdrawn')
  })

  test('no longer names a disabled person', () => {
    const vault = copiedVault()
    editUser(vault.place, vault.counsellor.id, (user) => ({ ...user, status: 'disabled' }))
    expect(readKeyring(vault.place.keyring).users).toHaveLength(2)
    expect(vaultStatus(vault.place)).toMatchObject({ users: [{ name: 'Ada Placeholder' }] })
  })
})
