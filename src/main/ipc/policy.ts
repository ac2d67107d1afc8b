import type { Account } from '@shared/features/accounts/accounts.contract'

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
export const counsellors: Policy = (session) => hasOwnPassphrase(session) && session.user.role === 'counsellor'
export const administrators: Policy = (session) => hasOwnPassphrase(session) && session.user.role === 'administrator'
