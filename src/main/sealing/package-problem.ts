import type { UnsafeReason } from '../archives/archive-problem'

/**
 * Why a sealed file cannot be opened:
 * - `unreadable`: the disk does not give it (missing, no permission, stick pulled)
 * - `foreign`: not an age file, or an age file that holds something else
 * - `newer`: made by a later Waymark, in a format this one does not know
 * - `badKey`: what was given as an identity is none
 * - `wrongKey`: sealed for somebody else, or another passphrase
 * - `truncated`: certainly cut short
 * - `damaged`: changed, or cut short where age cannot tell the two apart
 * - `tooLarge`: over the limits
 * - `unsafe`: the archive holds what no package holds, see `UnsafeReason`
 */
export type PackageProblem =
  'unreadable' | 'foreign' | 'newer' | 'badKey' | 'wrongKey' | 'truncated' | 'damaged' | 'tooLarge' | 'unsafe'

/** A refusal to open a package. Nothing of the package has been handed out or written anywhere. */
export class PackageError extends Error {
  override readonly name = 'PackageError'

  constructor(
    readonly problem: PackageProblem,
    options?: { readonly reason?: UnsafeReason; readonly cause?: unknown },
  ) {
    super(options?.reason === undefined ? problem : `${problem}: ${options.reason}`, { cause: options?.cause })
    this.reason = options?.reason ?? null
  }

  /** Only with `unsafe`. */
  readonly reason: UnsafeReason | null
}
