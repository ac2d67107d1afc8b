import { WaymarkError } from '../../result'
import type { Account } from './accounts.contract'

/** Shortest passphrase, counted in characters as people see them. */
export const shortestPassphrase = 12

const common = [
  'password',
  'passwort',
  'motdepasse',
  'qwerty',
  'azerty',
  'waymark',
  'letmein',
  'welcome',
  'admin',
  '123456',
  'abcdef',
  '111111',
  '000000',
]

/** Why a passphrase is not good enough, or null. */
export const passphraseProblem = (
  passphrase: string,
  name: string,
): 'passphrase.short' | 'passphrase.common' | null => {
  // In the form in which the key is derived: full-width letters are no disguise.
  const typed = passphrase.normalize('NFKC')
  if (Array.from(typed).length < shortestPassphrase) return 'passphrase.short'
  // What is left when the well-known parts and the person's own name are taken away must still be worth guessing.
  const known = [
    ...common,
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .split(/\s+/)
      .filter((part) => part.length > 2),
  ]
  const rest = known.reduce((text, part) => text.replaceAll(part, ''), typed.toLowerCase().replace(/\s/g, ''))
  return new Set(rest).size < 5 ? 'passphrase.common' : null
}

/**
 * Refuses a weak passphrase.
 * @throws WaymarkError `passphrase.short` (with `least`) or `passphrase.common`
 */
export const requireGoodPassphrase = (passphrase: string, name: string): void => {
  const problem = passphraseProblem(passphrase, name)
  if (problem !== null) throw new WaymarkError(problem, { least: shortestPassphrase })
}

/**
 * Refuses to take away the last person who can administer the desk.
 * @throws WaymarkError `accounts.lastAdministrator`
 */
export const requireAnotherAdministrator = (accounts: readonly Account[], leaving: Account['id']): void => {
  const leaver = accounts.find((account) => account.id === leaving)
  if (leaver?.role !== 'administrator') return
  const others = accounts.filter(
    (account) => account.id !== leaving && account.role === 'administrator' && account.status === 'active',
  )
  if (others.length === 0) throw new WaymarkError('accounts.lastAdministrator')
}
