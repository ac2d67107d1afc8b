/*
 * A language that nobody speaks: English with other letters, longer, between brackets. Whatever shows up without
 * brackets was written into the code or put together from pieces; whatever does not fit will not fit in Albanian either.
 */

/** @typedef {'qps-ploc' | 'qps-plocm'} PseudoTag `qps-plocm` runs from right to left */

const NAMES = { 'qps-ploc': 'Pseudo', 'qps-plocm': 'Mirrored pseudo' }

/** Letters of the bundled fonts, one for one. */
const LETTERS = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, at) => [
    letter,
    Array.from('áƀçďéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁɃÇĎÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ')[at] ?? letter,
  ]),
)
const VOWEL = /[aeiouyAEIOUY]/
const LONG_WORD = 5

/** Says 'from right to left' to letters that run the other way, and takes it back. */
const [RIGHT_TO_LEFT, AS_BEFORE] = ['\u202e', '\u202c']

/** @param {string} word @returns {string} with a second vowel when it is long: translations are longer than English */
const lengthened = (word) => {
  const at = word.length < LONG_WORD ? -1 : word.search(VOWEL)
  return at === -1 ? word : word.slice(0, at + 1) + (word[at] ?? '').toLowerCase() + word.slice(at + 1)
}

/** @param {string} text @returns {string} */
const disguised = (text) =>
  text.replace(/[A-Za-z]+/g, (word) => Array.from(lengthened(word), (letter) => LETTERS.get(letter) ?? letter).join(''))

/** @param {PseudoTag} tag @param {string} text @returns {string} */
const bracketed = (tag, text) => (tag === 'qps-plocm' ? `‹${RIGHT_TO_LEFT}${text}${AS_BEFORE}›` : `‹${text}›`)

/** Parts of a text that are no words, as a group so that `split` keeps them: placeholders, directives, targets of links. */
const NO_WORDS = /(\{\{[^{}]*\}\}|:icon\[[^\]]*\]|:{1,3}[a-z]+(?:\{[^{}]*\})?|\]\([^()]*\))/

/** @param {string} text @returns {string} with every word disguised, and nothing else */
const wordsDisguised = (text) =>
  text
    .split(NO_WORDS)
    .map((part, at) => (at % 2 === 0 ? disguised(part) : part))
    .join('')

/**
 * @param {PseudoTag} tag
 * @param {string} text of a locale file
 * @returns {string} the same in the pseudo-language, placeholders as they were
 */
export const pseudoText = (tag, text) => bracketed(tag, wordsDisguised(text))

/**
 * @param {PseudoTag} tag
 * @param {unknown} texts a locale file, or a part of it
 * @returns {unknown} the same shape in the pseudo-language
 */
export const pseudoTexts = (tag, texts) =>
  typeof texts === 'object' && texts !== null
    ? Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, pseudoTexts(tag, value)]))
    : pseudoText(tag, String(texts))

/** What stands before the words of a line: a heading, a point, a step, a box to tick, a quotation, a sign. */
const LINE_START = /^(?:\s*(?:#{1,6} |[-*] (?:\[ \] )?|\d+\. |> )?(?::icon\[[^\]]*\] )?)/
/** Lines without words, or with words in a place of their own. */
const DIRECTIVE = /^:{1,3}[a-z]+/
const LABEL = /^(?<start>:[a-z]+\[)(?<label>[^\]]*)(?<end>\].*)$/

/** @param {PseudoTag} tag @param {string} line of Markdown @returns {string} */
const pseudoLine = (tag, line) => {
  if (line.trim() === '' || line.trim() === ':::') return line
  const label = LABEL.exec(line)?.groups
  if (label !== undefined && !line.startsWith(':icon'))
    return `${label.start ?? ''}${pseudoText(tag, label.label ?? '')}${label.end ?? ''}`
  if (DIRECTIVE.test(line)) return line
  const start = LINE_START.exec(line)?.[0] ?? ''
  return `${start}${pseudoText(tag, line.slice(start.length))}`
}

/**
 * @param {PseudoTag} tag
 * @param {string} file a content file in English
 * @returns {string} the same in the pseudo-language, with the same head but for title, summary and translator
 */
export const pseudoContent = (tag, file) => {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file.replace(/\r\n/g, '\n')) ?? []
  const pseudoHead = head.split('\n').map((line) => {
    const found = /^(?<key>title|summary): (?<value>.*)$/.exec(line)?.groups
    if (found !== undefined) return `${found.key}: ${JSON.stringify(pseudoText(tag, unquoted(found.value ?? '')))}`
    return line.startsWith('translator: ') ? 'translator: nobody, it is a pseudo-language' : line
  })
  const pseudoBody = body.split('\n').map((line) => pseudoLine(tag, line))
  return ['---', ...pseudoHead, '---', ...pseudoBody].join('\n')
}

/** @param {string} value of a front matter line @returns {string} */
const unquoted = (value) => (value.startsWith('"') ? String(JSON.parse(value)) : value)

/**
 * @param {PseudoTag} tag
 * @param {Record<string, unknown>} english the facts of English
 * @returns {Record<string, unknown>} the facts of the pseudo-language
 */
export const pseudoFacts = (tag, english) => ({
  ...english,
  ownName: pseudoText(tag, NAMES[tag]),
  englishName: NAMES[tag],
  invitation: pseudoText(tag, String(english.invitation)),
  direction: tag === 'qps-plocm' ? 'rtl' : 'ltr',
  months: Array.isArray(english.months) ? english.months.map((month) => disguised(String(month))) : [],
})
