/** What a bech32 text (BIP 173, without its limit of 90 characters, as age uses it) turns out to hold. */
export interface Bech32Reading {
  /** The part before the last `1`, in lower case, e.g. `age`. */
  readonly prefix: string
  /** How many bytes the data part carries. */
  readonly byteCount: number
}

const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const checksumLength = 6
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/**
 * Reads a bech32 text and checks its checksum, which finds every slip in up to four characters.
 * @param text without white space around it
 * @returns null when it is not bech32: mixed case, a character outside the alphabet, a wrong checksum, wrong padding
 */
export const readBech32 = (text: string): Bech32Reading | null => {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return null
  const separator = lower.lastIndexOf('1')
  const prefix = lower.slice(0, separator)
  const words = Array.from(lower.slice(separator + 1), (letter) => alphabet.indexOf(letter))
  if (separator < 1 || words.length < checksumLength || words.includes(-1)) return null
  if (!/^[!-~]+$/.test(prefix) || checksum([...expand(prefix), ...words]) !== 1) return null

  const bits = (words.length - checksumLength) * 5
  const padding = bits % 8
  const last = words[words.length - checksumLength - 1] ?? 0
  const paddingIsEmpty = padding < 5 && (last & ((1 << padding) - 1)) === 0
  return paddingIsEmpty ? { prefix, byteCount: (bits - padding) / 8 } : null
}

const expand = (prefix: string): number[] => {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)]
}

const checksum = (values: readonly number[]): number => {
  let state = 1
  for (const value of values) {
    const top = state >>> 25
    state = ((state & 0x1ffffff) << 5) ^ value
    generators.forEach((generator, bit) => {
      if ((top >>> bit) & 1) state ^= generator
    })
  }
  return state
}
