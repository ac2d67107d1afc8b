/** What makes an archive unsafe to unpack. `name`: outside the list; `twin`: equal to another but for case or form. */
export type UnsafeReason =
  'entries' | 'size' | 'ratio' | 'name' | 'twin' | 'notAFile' | 'encrypted' | 'method' | 'twoNames' | 'unlisted'

/** A refusal to read a ZIP archive. `foreign`: it is none, or holds something else; `unsafe` has a reason. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  /** Only with `unsafe`. */
  readonly reason: UnsafeReason | null
  /** Name of the file in the archive that is damaged, where it is one. */
  readonly file: string | null

  constructor(
    readonly problem: 'foreign' | 'damaged' | 'unsafe',
    options?: { readonly reason?: UnsafeReason; readonly file?: string; readonly cause?: unknown },
  ) {
    super(options?.reason === undefined ? problem : `${problem}: ${options.reason}`, { cause: options?.cause })
    this.reason = options?.reason ?? null
    this.file = options?.file ?? null
  }
}

/** Shorthand for the refusal of an archive that breaks a rule. */
export const unsafe = (reason: UnsafeReason): ArchiveError => new ArchiveError('unsafe', { reason })
