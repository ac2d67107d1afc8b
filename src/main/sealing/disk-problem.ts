import { WaymarkError } from '@shared/result'

const full = new Set(['ENOSPC', 'EDQUOT'])
const unwritable = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ETXTBSY', 'EBUSY'],
  ...['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG', 'ELOOP', 'EXDEV', 'EINVAL'],
  ...['EIO', 'ENODEV', 'ENXIO', 'ENOMEDIUM', 'ESTALE', 'EFBIG', 'ENOTCONN', 'EHOSTDOWN', 'ETIMEDOUT'],
])

/**
 * Names what went wrong with a disk: `disk.full`, or `disk.unwritable` (no permission, read-only, no such place, stick
 * pulled) with the system's own code as `reason`.
 * @returns null when the error did not come from a disk
 */
export const diskProblem = (error: unknown): WaymarkError | null => {
  const code = systemCode(error)
  if (code === null) return null
  if (full.has(code)) return new WaymarkError('disk.full')
  return unwritable.has(code) ? new WaymarkError('disk.unwritable', { reason: code }) : null
}

/** The operating system's name for an error, e.g. `ENOSPC`; null for errors of any other origin. */
export const systemCode = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
