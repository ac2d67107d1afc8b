import { WaymarkError } from '@shared/result'
import { readBech32 } from './bech32'

/**
 * Why a typed key cannot be sealed for: nothing typed; somebody's private key; mistyped; a kind of key that age 1.1
 * cannot read (SSH, plugins, post-quantum); anything else, several keys at once among it.
 */
export type RecipientProblem = 'empty' | 'private' | 'checksum' | 'unsupported' | 'unknown'

/** Marks that come along when a key is copied out of right-to-left text: they change how it looks, not what it is. */
const invisibleMarks = /\u{feff}|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}]/gu
const privateKey = /AGE-SECRET-KEY-|AGE-PLUGIN-|PRIVATE KEY-----/i
const publicKeyLine = /^(?:#\s*)?public key:\s*(\S+)$/i
const foreignKind = /^(?:age1(?:pq|tag|tagpq)1|ssh-|ecdsa-|sk-ssh-|sk-ecdsa-)/i
const publicKeyBytes = 32

/**
 * Reads the one public key in what a person typed or pasted: a bare `age1...`, or the lines that `age-keygen` prints,
 * comments included. White space around it and invisible direction marks are dropped, upper case becomes lower case.
 * @returns the native X25519 recipient in lower case
 * @throws WaymarkError `handover.badRecipient` with `reason`, a `RecipientProblem`; what was typed is never quoted
 */
export const parseRecipient = (typed: string): string => {
  if (privateKey.test(typed)) throw refusal('private')
  const candidates = new Set(candidatesIn(typed.replace(invisibleMarks, '')))
  const [candidate, another] = candidates
  if (candidate === undefined) throw refusal('empty')
  if (another !== undefined) throw refusal('unknown')
  const problem = problemOf(candidate)
  if (problem !== null) throw refusal(problem)
  return candidate.toLowerCase()
}

/**
 * Reads a list of typed keys; a key that occurs twice is kept once, where it stood first.
 * @throws WaymarkError `handover.noRecipient` for an empty list, `handover.badRecipient` as `parseRecipient`
 */
export const parseRecipients = (typed: readonly string[]): readonly string[] => {
  if (typed.length === 0) throw new WaymarkError('handover.noRecipient')
  return [...new Set(typed.map(parseRecipient))]
}

const candidatesIn = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .map((line) => publicKeyLine.exec(line)?.[1] ?? line)
    .filter((line) => line !== '' && !line.startsWith('#'))

const problemOf = (candidate: string): RecipientProblem | null => {
  const reading = readBech32(candidate)
  if (reading?.prefix === 'age') return reading.byteCount === publicKeyBytes ? null : 'unknown'
  // A plugin's prefix is age1 and its name; only an intact checksum tells it from a 1 typed in place of an l.
  if (reading?.prefix.startsWith('age1') || foreignKind.test(candidate)) return 'unsupported'
  return /^age1/i.test(candidate) ? 'checksum' : 'unknown'
}

const refusal = (reason: RecipientProblem): WaymarkError => new WaymarkError('handover.badRecipient', { reason })
