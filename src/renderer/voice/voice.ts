import type { MigrantLanguage } from '@shared/languages'

/** What of a voice of the system matters here. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * A voice that speaks the language and lives on this machine; undefined when there is none. A voice of a service elsewhere
 * would send the words away, and would be silent here. Systems list hundreds, some of them for one town, or for the
 * language in other letters: the plain one goes first.
 */
export const voiceFor = <V extends Voice>(voices: readonly V[], language: MigrantLanguage): V | undefined => {
  const [primary = '', ...own] = subtagsOf(language)
  // Of the first subtag alone: what a content pack may call a language is more than `Intl` takes.
  const usual = new Intl.Locale(primary).maximize()
  const letters = lettersOf(own) ?? usual.script?.toLowerCase()
  const strangeness = ({ lang, default: isDefault }: V): number => {
    const [, ...rest] = subtagsOf(lang)
    if (isDefault) return 0
    if (rest.length === 0) return 1
    return rest.length === 1 && rest[0] === usual.region?.toLowerCase() ? 2 : 3
  }
  return voices
    .filter(({ lang, localService }) => localService && speaks(lang, primary, letters))
    .sort((one, other) => strangeness(one) - strangeness(other))[0]
}

/** A voice for Persian in Latin letters cannot read Persian. */
const speaks = (lang: string, primary: string, letters: string | undefined): boolean => {
  const [spoken, ...rest] = subtagsOf(lang)
  return spoken === primary && (lettersOf(rest) ?? letters) === letters
}

/** The subtag that names a script. */
const lettersOf = (subtags: readonly string[]): string | undefined =>
  subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))

/** Systems write language tags as they like: `fr_CA`, `FA`. */
const subtagsOf = (lang: string): readonly string[] => lang.toLowerCase().split(/[-_]/)

/** Longest piece that a voice is given at once, in letters: some voices fall silent in the middle of longer ones. */
const longestPiece = 200

/** Letters that only hold a line together or turn it round. Some voices spell them out. */
const unheard = /[\u2060\u2066-\u2069\u200e\u200f]/g

/** Cuts a text into sentences that a voice can say one after the other; a very long one is cut between words. */
export const piecesOf = (text: string): readonly string[] =>
  text
    .replace(unheard, '')
    .split(/(?<=[.!?؟।۔\n])\s+/u)
    .flatMap((sentence) => cutLong(sentence.trim()))
    .filter((piece) => piece !== '')

const cutLong = (sentence: string): readonly string[] => {
  if (sentence.length <= longestPiece) return [sentence]
  const space = sentence.lastIndexOf(' ', longestPiece)
  const at = space > 0 ? space : longestPiece
  return [sentence.slice(0, at), ...cutLong(sentence.slice(at).trim())]
}
