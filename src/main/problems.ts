import { WaymarkError, type ErrorCode } from '@shared/result'

const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

/** How faults of the database and of the file system are told to people. Prefixes, because SQLite's codes have tails. */
const sentences: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk.full'],
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['SQLITE_NOTADB', 'vault.damaged'],
  ['SQLITE_CORRUPT', 'vault.damaged'],
  ['SQLITE_BUSY', 'vault.busy'],
  ['SQLITE_LOCKED', 'vault.busy'],
  ['SQLITE_IOERR', 'disk.unwritable'],
  ['SQLITE_READONLY', 'disk.unwritable'],
  ['SQLITE_CANTOPEN', 'disk.unwritable'],
  ['EACCES', 'disk.unwritable'],
  ['EPERM', 'disk.unwritable'],
  ['EROFS', 'disk.unwritable'],
  ['EIO', 'disk.unwritable'],
]

/** Turns a fault of the vault's machinery into a refusal a person understands; other errors pass unchanged. */
export const asWaymarkError = (error: unknown): unknown => {
  if (error instanceof WaymarkError) return error
  const found = codeOf(error)
  const sentence = sentences.find(([prefix]) => found.startsWith(prefix))
  return sentence ? new WaymarkError(sentence[1]) : error
}
