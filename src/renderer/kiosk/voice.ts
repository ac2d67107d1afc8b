import type { MigrantLanguage } from '@shared/languages'

/** What of a voice of the system matters here. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * A voice that speaks the language and lives on this machine; undefined when there is none. A voice of a service elsewhere
 * would send the words away, and would be silent here.
 */
export const voiceFor = <V extends Voice>(voices: readonly V[], language: MigrantLanguage): V | undefined => {
  const speaks = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  )
  return speaks.find((voice) => voice.default) ?? speaks[0]
}

/** Longest piece that a voice is given at once, in letters: some voices fall silent in the middle of longer ones. */
const longestPiece = 200

/** Cuts a text into sentences that a voice can say one after the other; a very long one is cut between words. */
export const piecesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?؟।۔\n])\s+/u)
    .flatMap((sentence) => cutLong(sentence.trim()))
    .filter((piece) => piece !== '')

const cutLong = (sentence: string): readonly string[] => {
  if (sentence.length <= longestPiece) return [sentence]
  const space = sentence.lastIndexOf(' ', longestPiece)
  const at = space > 0 ? space : longestPiece
  return [sentence.slice(0, at), ...cutLong(sentence.slice(at).trim())]
}
