import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { userId } from '../../ids'
import type { Account } from './accounts.contract'
import { passphraseProblem, requireAnotherAdministrator, requireGoodPassphrase } from './accounts.rules'

const name = 'Cosmo Placeholder'

describe('[D.V] a passphrase', () => {
  test.each([
    'seven lanterns over the river',
    'a kettle sings at dawn',
    'k7#mQ2!vLp9z',
    'سبع فوانيس فوق النهر',
    'নদীর উপর সাতটি লণ্ঠন',
    '七つの提灯が川の上に揺れている',
  ])('%s is good enough', (passphrase) => {
    expect(passphraseProblem(passphrase, name)).toBeNull()
    expect(() => {
      requireGoodPassphrase(passphrase, name)
    }).not.toThrow()
  })

  test.each(['', 'short', 'eleven char', '🔑🔑🔑🔑🔑🔑', '七つの提灯'])('%j is too short', (passphrase) => {
    expect(passphraseProblem(passphrase, name)).toBe('passphrase.short')
  })

  test.each([
    ['one sign over and over', 'aaaaaaaaaaaaaaaa'],
    ['two signs in turn', 'abababababababab'],
    ['a well-known word twice', 'PasswordPassword'],
    ['well-known words strung together', 'password 123456 qwerty'],
    ['full-width letters of a well-known word', 'ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ'],
    ['the product', 'waymarkwaymark1'],
    ['their own name', 'cosmo placeholder'],
    ['their own name, doubled', 'PLACEHOLDERPLACEHOLDER'],
    ['white space', '                 '],
  ])('made of %s is too easy', (_what, passphrase) => {
    expect(passphraseProblem(passphrase, name)).toBe('passphrase.common')
  })

  test('is refused with the least length that is asked for', () => {
    expect(() => {
      requireGoodPassphrase('short', name)
    }).toThrow(expect.objectContaining({ code: 'passphrase.short', details: { least: 12 } }))
  })
})

const account = (role: Account['role'], status: Account['status'] = 'active'): Account => ({
  id: userId.parse(randomUUID()),
  name,
  role,
  status,
  language: 'en',
  mustChangePassphrase: false,
})

describe('[D.V] the last administrator', () => {
  const [first, second, gone, counsellor] = [
    account('administrator'),
    account('administrator'),
    account('administrator', 'disabled'),
    account('counsellor'),
  ]
  const leaves = (accounts: readonly Account[], leaving: Account) => () => {
    requireAnotherAdministrator(accounts, leaving.id)
  }

  test('cannot go, whoever else is there', () => {
    const refused: unknown = expect.objectContaining({ code: 'accounts.lastAdministrator' })
    expect(leaves([first], first)).toThrow(refused)
    expect(leaves([first, counsellor, gone], first)).toThrow(refused)
  })

  test('is the last only when there is no other; counsellors may always go', () => {
    expect(leaves([first, second], first)).not.toThrow()
    expect(leaves([first, counsellor], counsellor)).not.toThrow()
    expect(leaves([first], counsellor)).not.toThrow()
  })
})
