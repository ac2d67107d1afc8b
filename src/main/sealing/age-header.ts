import type { FileHandle } from 'node:fs/promises'
import { limits } from './limits'
import { PackageError } from './package-problem'

const firstLine = 'age-encryption.org/v1\n'
const anyVersion = 'age-encryption.org/v'
const lastLine = /\n--- [A-Za-z0-9+/]{43}\n/
/** After the header: a nonce, and at least the authentication tag of one block. */
const shortestPayload = 16 + 16

/**
 * Looks at the start of a file before age does, because age would take a file of any length for its header.
 * @param size of the file, in bytes
 * @throws PackageError `foreign`, `newer`, `truncated`, `damaged`; the operating system's error when it cannot be read
 */
export const requireAgeHeader = async (file: FileHandle, size: number): Promise<void> => {
  const start = Buffer.alloc(Math.min(size, limits.headerBytes))
  const { bytesRead } = await file.read(start, 0, start.length, 0)
  const text = start.toString('latin1', 0, bytesRead)
  if (!text.startsWith(firstLine)) {
    if (firstLine.startsWith(text)) throw new PackageError('truncated')
    throw new PackageError(
      /^\d+\n/.test(text.slice(anyVersion.length)) && text.startsWith(anyVersion) ? 'newer' : 'foreign',
    )
  }
  const end = lastLine.exec(text)
  if (end === null) {
    // A header is nothing but lines of ASCII; where other bytes follow, its end was there and has been changed.
    const endsWithinHeader = size <= limits.headerBytes && /^[\n -~]*$/.test(text)
    throw new PackageError(endsWithinHeader ? 'truncated' : 'damaged')
  }
  if (size < end.index + end[0].length + shortestPayload) throw new PackageError('truncated')
}
