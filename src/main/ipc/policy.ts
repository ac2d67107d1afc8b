import type { Account, Role } from '@shared/features/accounts/accounts.contract'

/** Who is at the desk. */
export interface Session {
  readonly user: Account
}

/**
 * Who may call a procedure: `anyone` at that window, or people for whom the function says yes. A function implies an
 * unlocked vault; without one the gate answers `vault.locked` before it asks.
 */
export type Policy = 'anyone' | ((session: Session) => boolean)

/** A person who still has the passphrase that somebody else gave them can do one thing: replace it. */
const hasOwnPassphrase = (session: Session): boolean => !session.user.mustChangePassphrase

export const signedIn: Policy = () => true
export const settled: Policy = hasOwnPassphrase

const peopleOf =
  (...roles: readonly Role[]): Policy =>
  (session) =>
    hasOwnPassphrase(session) && roles.includes(session.user.role)

export const counsellors: Policy = peopleOf('counsellor')
export const administrators: Policy = peopleOf('administrator')
/** For what is about the work of the whole site and about no person in particular. */
export const supervisorsAndAdministrators: Policy = peopleOf('supervisor', 'administrator')
