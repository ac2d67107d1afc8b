import { createHash, getHashes } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

const pieceLength = 4 * 1024 * 1024

/**
 * BLAKE2b with 64 bytes of output. Electron's own cryptography has none, so a library steps in there; it is slower (some
 * 30 MB in a second), which is why other work gets a turn between the pieces.
 * @param builtIn whether Node's own may be used; tests say no
 */
export const blake2b512 = async (
  bytes: Uint8Array,
  builtIn = getHashes().includes('blake2b512'),
): Promise<Uint8Array> => {
  if (builtIn) return createHash('blake2b512').update(bytes).digest()
  const { blake2b } = await import('@noble/hashes/blake2.js')
  const hash = blake2b.create({ dkLen: 64 })
  for (let at = 0; at < bytes.length; at += pieceLength) {
    hash.update(bytes.subarray(at, at + pieceLength))
    await nextTurn()
  }
  return hash.digest()
}
