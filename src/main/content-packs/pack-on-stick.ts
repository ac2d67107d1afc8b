import { open } from 'node:fs/promises'
import { WaymarkError } from '@shared/result'
import { archiveLimits } from '../archives/archive-limits'

/** The unpacked files and room for ZIP's headers. */
const longestPack = archiveLimits.unpackedBytes + 2 * 1024 * 1024
const longestSignature = 8 * 1024

/** How a pack's file name ends. */
export const packExtension = '.waymark-content'
/** What is added to a pack's file name for its signature's. */
export const signatureExtension = '.minisig'

/**
 * Reads a pack and the signature that lies beside it.
 * @returns `signatureText` is null when there is no such file, or it is far too long for one
 * @throws WaymarkError `pack.unsafe` for a file that is too large, `pack.foreign` for what is no file, `pack.damaged` for
 *   one that the stick does not give
 */
export const readPackOnStick = async (
  path: string,
): Promise<{ readonly packBytes: Uint8Array; readonly signatureText: string | null }> => {
  const packBytes = await readUpTo(path, longestPack).catch((error: unknown) => {
    throw error instanceof WaymarkError ? error : new WaymarkError('pack.damaged')
  })
  if (packBytes === null) throw new WaymarkError('pack.unsafe', { reason: 'size' })
  return { packBytes, signatureText: await signatureBeside(path) }
}

const signatureBeside = async (path: string): Promise<string | null> => {
  const bytes = await readUpTo(`${path}${signatureExtension}`, longestSignature).catch(() => null)
  return bytes?.toString('utf8') ?? null
}

/** The file's bytes; null when there are more than the limit. */
const readUpTo = async (path: string, limit: number): Promise<Buffer | null> => {
  const file = await open(path, 'r')
  try {
    const about = await file.stat()
    if (!about.isFile()) throw new WaymarkError('pack.foreign')
    return about.size > limit ? null : await file.readFile()
  } finally {
    await file.close()
  }
}
