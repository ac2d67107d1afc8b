/** Every refusal a person can meet, by code. Each has a sentence per desk language in the `errors` namespace. */
export const errorCodes = [
  'request.refused',
  'request.invalid',
  'internal',
  'access.denied',
  'vault.locked',
  'vault.missing',
  'vault.exists',
  'vault.damaged',
  'vault.foreign',
  'vault.newer',
  'vault.incomplete',
  'vault.busy',
  'keyring.damaged',
  'keyring.newer',
  'keyring.weak',
  'disk.full',
  'disk.unwritable',
  'unlock.wrong',
  'unlock.wait',
  'unlock.disabled',
  'unlock.machine',
  'recovery.wrong',
  'passphrase.short',
  'passphrase.common',
  'passphrase.wrong',
  'accounts.nameTaken',
  'accounts.unknown',
  'accounts.lastAdministrator',
  'cases.numberTaken',
  'cases.unknown',
  'consent.missing',
  'consent.refused',
  'consent.withdrawn',
  'consent.unknown',
  'consent.witnessMissing',
  'text.notText',
  'text.tooLong',
  'text.empty',
  'grid.notOpen',
  'grid.otherOpen',
  'grid.full',
  'grid.empty',
  'grid.unknownEntry',
  'grid.unknown',
  'facing.notShared',
  'facing.wrongCode',
  'materials.missing',
  'printing.noPrinters',
  'printing.failed',
  'printing.expired',
  'printing.quota',
  'paper.failed',
  'handover.noRecipient',
  'handover.badRecipient',
  'handover.weakPassphrase',
  'handover.verifyFailed',
  'handover.changed',
  'handover.failed',
  'contacts.unknown',
  'kiosk.wrongPin',
  'kiosk.pinWait',
  'kiosk.noPin',
  'feedback.closed',
  'feedback.empty',
  'pack.unsigned',
  'pack.foreignKey',
  'pack.damaged',
  'pack.older',
  'pack.foreign',
  'pack.newer',
  'pack.unsafe',
  'pack.nothingToGoBackTo',
  'pack.keyKnown',
  'pack.expired',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Facts for the sentence (`{{seconds}}`, `{{field}}`...). Never a secret, never text of a case. */
export type ErrorDetails = Readonly<Record<string, string | number>>

export interface Failure {
  readonly code: ErrorCode
  readonly details?: ErrorDetails
}

/** What every procedure of the gate answers. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** A refusal on its way to a person. Throw it in rules, stores and handlers; the gate turns it into a `Result`. */
export class WaymarkError extends Error {
  override readonly name = 'WaymarkError'

  constructor(
    readonly code: ErrorCode,
    readonly details?: ErrorDetails,
  ) {
    super(code)
  }

  toFailure(): Failure {
    return this.details ? { code: this.code, details: this.details } : { code: this.code }
  }
}
