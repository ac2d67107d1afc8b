/** Vowel signs and other marks that Arabic script may be written with or without. */
const arabicMarks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff]/gu

/** A Latin letter and the marks it carries, once taken apart. Other scripts keep their marks: there they are vowels. */
const latinWithMarks = /(\p{Script=Latin})\p{Mn}+/gu

const khandaTa = '\u09ce'
/** The letter as it was typed before it had a code of its own: ta, hasanta, joiner. */
const olderKhandaTa = /\u09a4\u09cd\u200d/gu

/** Letters that people type for one another, and what stands for them. */
const sameLetter: ReadonlyMap<string, string> = new Map(
  [
    ['ى ی ې ۍ ے', 'ي'], // ئ and ۓ lose their hamza before
    ['ک ڪ', 'ك'],
    ['ة ہ ھ ە ۃ', 'ه'], // so do ۀ and ۂ
    ['ٱ', 'ا'], // so do أ إ آ
    ['ګ', 'گ'],
    ['ں', 'ن'],
    ['œ', 'oe'],
    ['æ', 'ae'],
    ['ß', 'ss'],
    ['ø', 'o'],
    ['đ', 'd'],
    ['ł', 'l'],
    ['ı', 'i'],
  ].flatMap(([from = '', to = '']) => from.split(' ').map((letter) => [letter, to] as const)),
)
const foldedLetter = new RegExp(`[${[...sameLetter.keys()].join('')}]`, 'gu')

const isDigit = (point: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(point))

/** The value of a decimal digit of any script: the digits of a script follow one another, from nought. */
const asciiDigit = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0
  let nought = point
  while (isDigit(nought - 1)) nought -= 1
  return String((point - nought) % 10)
}

/**
 * Text in the form in which it is compared when somebody searches: what people type differently for the same word becomes
 * the same. Lower case; Latin letters without their marks (é = e, ç = c, œ = oe, ß = ss); Arabic script without vowel
 * signs, hamza on a carrier and tatweel, and with one letter for those that keyboards of different languages mix up (ى ي
 * ی ې, ك ک, ة ه ہ ھ); Bengali composed in one way, with every vowel sign and hasanta; invisible joiners and direction
 * marks gone; digits of every script as 0 to 9. Folding twice changes nothing more.
 * @param text in any language; white space and punctuation stay
 */
export const foldForSearch = (text: string): string => (isAscii.test(text) ? text.toLowerCase() : foldLetters(text))

/** Most words of most texts: nothing to fold but their case, which is ten times as fast. */
const isAscii = /^\p{ASCII}*$/u

const foldLetters = (text: string): string =>
  text
    .replace(olderKhandaTa, khandaTa)
    .replace(/[\p{Cf}\u0640]/gu, '') // tatweel only stretches the line
    .normalize('NFKD')
    .toLowerCase()
    // Before the marks of Latin letters: what stands between a letter and its mark would hide it.
    .replace(arabicMarks, '')
    .replace(latinWithMarks, '$1')
    .replace(foldedLetter, (letter) => sameLetter.get(letter) ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .normalize('NFC')
