import { describe, expect, test } from 'vitest'
import { WaymarkError } from '@shared/result'
import type { VaultProcess } from '../../vault/client'
import type { VaultStatus } from '../../vault/status'
import { fictionalPeople, fictionalSetup, fictionalSite } from '../../vault/testing/fictional-desk'
import { laterRefusalOf } from '../../vault/testing/open-desk'
import { createDeskSession } from './desk-session'

const { administrator, counsellor } = fictionalPeople()
const opened = { user: counsellor, site: fictionalSite }
const right = 'a kettle sings at dawn'

/** A session over a vault process that only opens and dies; the real one is Electron's and the end-to-end tests' matter. */
const deskSession = (status: () => VaultStatus = () => ({ exists: true, users: [counsellor] })) => {
  const done: string[] = []
  const processes: { die: () => void }[] = []
  const startVault = (): VaultProcess => {
    done.push('start')
    let end = (): void => undefined
    const gone = new Promise<void>((resolve) => (end = resolve))
    processes.push({ die: end })
    const vault: unknown = {
      unlock: (_id: string, passphrase: string) =>
        passphrase === right ? Promise.resolve(opened) : Promise.reject(new WaymarkError('unlock.wrong')),
      create: () => Promise.resolve({ ...opened, user: administrator, recoveryCode: 'CODE' }),
      recover: () => Promise.resolve({ ...opened, user: administrator, recoveryCode: 'NEW CODE' }),
    }
    const kill = (): void => {
      done.push('kill')
      end()
    }
    return { vault: vault as VaultProcess['vault'], gone, kill }
  }
  const session = createDeskSession({
    status,
    startVault,
    onLocked: () => done.push('locked'),
    onOpened: () => done.push('opened'),
    onLockWarning: () => undefined,
    place: '/somewhere/vault',
  })
  return { session, done, processes }
}

describe('[D.V] the desk’s session', () => {
  test('is nobody’s until somebody unlocks, and theirs from then on', async () => {
    const { session, done } = deskSession()
    expect(session.current()).toBeNull()
    expect(session.state()).toEqual({ state: 'locked', users: [counsellor] })
    expect(await laterRefusalOf(session.unlock(counsellor.id, 'wrong'))).toBe('unlock.wrong')
    expect(session.current()).toBeNull()
    await session.unlock(counsellor.id, right)
    expect(session.current()).toEqual({ user: counsellor })
    expect(session.state()).toEqual({ state: 'unlocked', user: counsellor, site: fictionalSite })
    expect(done).toEqual(['start', 'opened'])
    session.lock()
  })

  test('ends with the vault process, and the next one is a new process', async () => {
    const { session, done } = deskSession()
    await session.unlock(counsellor.id, right)
    session.lock()
    expect(done).toEqual(['start', 'opened', 'kill', 'locked'])
    expect([session.current(), session.site()]).toEqual([null, null])
    session.lock()
    expect(done.filter((what) => what === 'locked')).toHaveLength(1)
    await session.unlock(counsellor.id, right)
    expect(done.slice(4)).toEqual(['start', 'opened'])
    session.lock()
  })

  test('ends when the vault process dies by itself', async () => {
    const { session, done, processes } = deskSession()
    await session.unlock(counsellor.id, right)
    processes[0]?.die()
    await new Promise((soon) => setImmediate(soon))
    expect(session.current()).toBeNull()
    expect(done).toContain('locked')
  })

  test('takes no second unlock, set-up or recovery while somebody is in', async () => {
    const { session } = deskSession()
    await session.unlock(counsellor.id, right)
    const input = { userId: administrator.id, code: 'CODE', passphrase: right }
    const refused = [session.unlock(counsellor.id, right), session.setUp(fictionalSetup), session.recover(input)]
    expect(await Promise.all(refused.map((work) => laterRefusalOf(work)))).toEqual(refused.map(() => 'access.denied'))
    session.lock()
    expect(await session.setUp(fictionalSetup)).toEqual({ recoveryCode: 'CODE' })
    session.lock()
    expect(await session.recover(input)).toEqual({ recoveryCode: 'NEW CODE' })
    expect(session.current()).toEqual({ user: administrator })
    session.lock()
  })

  test('knows what changed about the person or the site, and only while somebody is in', async () => {
    const { session } = deskSession()
    session.refresh({ user: administrator })
    expect(session.current()).toBeNull()
    await session.unlock(counsellor.id, right)
    session.refresh({ user: { ...counsellor, language: 'ar' } })
    session.refresh({ site: { ...fictionalSite, name: 'Another Placeholder' } })
    expect(session.state()).toMatchObject({ user: { language: 'ar' }, site: { name: 'Another Placeholder' } })
    session.lock()
  })

  test.each(['keyring.damaged', 'keyring.newer', 'vault.incomplete'] as const)(
    'names a vault that is broken: %s',
    (code) => {
      const { session } = deskSession(() => {
        throw new WaymarkError(code)
      })
      expect(session.state()).toEqual({ state: 'broken', code, place: '/somewhere/vault' })
    },
  )

  test('begins with the set-up where there is no vault', () => {
    expect(deskSession(() => ({ exists: false })).session.state()).toEqual({ state: 'setup' })
    const { session } = deskSession(() => {
      throw new Error('something else')
    })
    expect(() => session.state()).toThrow('something else')
  })
})
