import { randomBytes } from 'node:crypto'

/**
 * Characters that stay apart when somebody writes them down by hand or reads them out: none of O 0 Q, of I L 1, of
 * B G S Z beside 8 6 5 2, no U beside V, and no vowels, so that no code spells a word. Their number is prime, on which
 * the check character rests.
 */
const alphabet = '23456789CDFHJKMNPRTVWXY'
const freeCharacters = 9
const groupLength = 5
const pattern = new RegExp(`^[${alphabet}]{${groupLength}}-[${alphabet}]{${groupLength}}$`)

/**
 * Makes a tracking code, `XXXXX-XXXXX`: nine characters by chance (more than 40 bits) and one that checks them. It says
 * nothing about the time, the machine or the person.
 */
export const makeFeedbackCode = (): string => {
  const values = Array.from({ length: freeCharacters }, randomValue)
  const characters = [...values, checkValue(values)].map((value) => alphabet.charAt(value)).join('')
  return `${characters.slice(0, groupLength)}-${characters.slice(groupLength)}`
}

/**
 * Says whether a text is a tracking code as it was shown. One wrong character, or any two that changed places, are always
 * noticed.
 */
export const isFeedbackCode = (text: string): boolean => {
  if (!pattern.test(text)) return false
  const values = Array.from(text.replace('-', ''), (character) => alphabet.indexOf(character))
  return checkValue(values.slice(0, freeCharacters)) === values[freeCharacters]
}

/** The weights, 10 down to 2 and 1 for the check itself, all differ and none is zero modulo a prime above them. */
const checkValue = (values: readonly number[]): number => {
  const sum = values.reduce((total, value, at) => total + (freeCharacters + 1 - at) * value, 0)
  return (alphabet.length - (sum % alphabet.length)) % alphabet.length
}

/** Bytes from here on would make the first characters of the alphabet likelier than the last ones. */
const fairBytes = 256 - (256 % alphabet.length)

const randomValue = (): number => {
  for (;;) {
    const byte = randomBytes(1)[0]
    if (byte !== undefined && byte < fairBytes) return byte % alphabet.length
  }
}
