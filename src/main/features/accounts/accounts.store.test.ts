import { describe, expect, test } from 'vitest'
import { userId } from '@shared/ids'
import { newAccount } from '@shared/features/accounts/accounts.contract'
import { write } from '../../vault/database/transaction'
import { openDesk, refusalOf, type OpenDesk } from '../../vault/testing/open-desk'
import {
  getAccount,
  insertAccount,
  listAccounts,
  setLanguage,
  setMustChangePassphrase,
  setStatus,
} from './accounts.store'

/** Does something as the vault does it: inside of a write. */
const within = ({ db, act }: OpenDesk, work: () => void): void => {
  write(db, { ...act(), action: 'test', subject: 'test' }, work)
}
const unknown = userId.parse(crypto.randomUUID())

describe('[D.V] accounts', () => {
  test('are listed by name and found by id', () => {
    const desk = openDesk()
    expect(listAccounts(desk.db)).toEqual([desk.administrator, desk.counsellor])
    expect(getAccount(desk.db, desk.counsellor.id)).toEqual(desk.counsellor)
    expect(refusalOf(() => getAccount(desk.db, unknown))).toBe('accounts.unknown')
  })

  test('change one thing at a time', () => {
    const desk = openDesk()
    const { id } = desk.counsellor
    within(desk, () => {
      setLanguage(desk.db, id, 'ar')
      setMustChangePassphrase(desk.db, id, true)
      setStatus(desk.db, id, 'disabled')
    })
    const changed = { ...desk.counsellor, language: 'ar', mustChangePassphrase: true, status: 'disabled' }
    expect(listAccounts(desk.db)).toEqual([desk.administrator, changed])
    within(desk, () => {
      setStatus(desk.db, id, 'active')
      setMustChangePassphrase(desk.db, id, false)
    })
    expect(getAccount(desk.db, id)).toEqual({ ...desk.counsellor, language: 'ar' })
  })

  test('keep one administrator, and know whom they do not know', () => {
    const desk = openDesk()
    const disable = (id: typeof unknown) =>
      refusalOf(() => {
        within(desk, () => {
          setStatus(desk.db, id, 'disabled')
        })
      })
    expect(disable(desk.administrator.id)).toBe('accounts.lastAdministrator')
    expect(disable(unknown)).toBe('accounts.unknown')
    expect(disable(desk.counsellor.id)).toBeNull()
    expect(listAccounts(desk.db).map(({ status }) => status)).toEqual(['active', 'disabled'])
  })

  test.each(['<script>Ada</script>', `Ada'; DROP TABLE users; --`, 'آدا \u200fPlaceholder', '👩🏽‍💼 Ada'])(
    'keep the name %s as typed, once',
    (name) => {
      const desk = openDesk()
      const { name: parsed } = newAccount.parse({ name, passphrase: 'x', language: 'en' })
      const add = () => {
        within(desk, () => {
          const id = userId.parse(crypto.randomUUID())
          insertAccount(desk.db, { ...desk.counsellor, id, name: parsed }, desk.act().at)
        })
      }
      add()
      expect(listAccounts(desk.db).map((account) => account.name)).toContain(name)
      expect(refusalOf(add)).toBe('accounts.nameTaken')
      expect(listAccounts(desk.db)).toHaveLength(3)
    },
  )
})
