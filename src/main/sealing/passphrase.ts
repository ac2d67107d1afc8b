import { WaymarkError } from '@shared/result'

/**
 * Why a passphrase is not good enough to seal with: too short; too few different characters or words; or it holds
 * something nobody can type at age's prompt (line ends, other control characters, white space at either end).
 */
export type PassphraseProblem = 'short' | 'monotonous' | 'untypable'

/** A stranger may try guesses at a stolen file for years, so the rule is stricter than the one for unlocking. */
const fewestCharacters = 20
const fewestDifferentCharacters = 6
const fewestWords = 5
const fewestCharactersOfAWord = 2

/**
 * Refuses a passphrase that should not protect a handover package: it needs 20 characters or five different words.
 * Used as typed, without Unicode normalisation, because that is what the `age` command does.
 * @throws WaymarkError `handover.weakPassphrase` with `reason`, a `PassphraseProblem`
 */
export const requireStrongPassphrase = (passphrase: string): void => {
  const problem = problemOf(passphrase)
  if (problem !== null) throw new WaymarkError('handover.weakPassphrase', { reason: problem })
}

const problemOf = (passphrase: string): PassphraseProblem | null => {
  if (passphrase !== passphrase.trim() || /\p{Cc}/u.test(passphrase)) return 'untypable'
  const characters = Array.from(passphrase)
  const words = passphrase.split(/\s+/).filter((word) => Array.from(word).length >= fewestCharactersOfAWord)
  const enoughWords = words.length >= fewestWords
  if (characters.length < fewestCharacters && !enoughWords) return 'short'
  const varied = new Set(characters).size >= fewestDifferentCharacters
  const variedWords = new Set(words).size >= fewestWords
  return varied && (characters.length >= fewestCharacters || variedWords) ? null : 'monotonous'
}
