/**
 * Finds what is read in order, digit by digit, inside running text: telephone numbers, case and document numbers, codes,
 * times, dates, addresses of mail and web. In a right-to-left line the Unicode bidirectional rules would turn
 * `+355 4 123-456` into `456-123 4 355+`; whoever shows text isolates the ordered parts left-to-right
 * (`OrderedText` on screen and paper).
 */

export interface TextPart {
  readonly text: string
  /** True: show it left-to-right whatever stands around it. */
  readonly ordered: boolean
}

interface Span {
  readonly start: number
  readonly end: number
}

// Every class is used with one `+` and nothing nested, so a scan is linear however long or odd the text is.
const space = ' \\u00a0\\u2007\\u2009\\u202f'
const hyphens = '\\-\\u2010\\u2011\\u2012\\u2013\\u2212'
/** Runs without white space that may hold a number, a code or an address. */
const chunks = new RegExp(`[\\p{Nd}\\p{Script=Latin}${hyphens}+()#*./:,_@&=?%~\\u066b\\u066c]+`, 'gu')
/** Latin phrases: between right-to-left words they stay in one piece with the numbers in them. */
const phrases = new RegExp(`[\\p{Nd}\\p{Script=Latin}${space}\\x21-\\x7e\\u00a1-\\u00bf\\u2010-\\u2027\\u2212]+`, 'gu')

const digit = /\p{Nd}/u
const latinLetter = /\p{Script=Latin}/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u
const address = /^www\.|:\/\/|[\p{L}\p{Nd}]@[\p{L}\p{Nd}]/u
const groupOfNumber = new RegExp(`^\\(?\\+?[\\p{Nd}${hyphens}.()]+$`, 'u')
const oneSpace = new RegExp(`^[${space}]$`, 'u')
const edgeLetter = /[\p{Nd}\p{Script=Latin}]/u

/** Fewest digits for which groups with spaces between them are taken for one number (`070 000 0000`). */
const fewestDigits = 7

const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0

/** Takes off punctuation that belongs to the sentence: `07:30,` and `(A-12)` lose it, `+355`, `(0)20` and `*100#` do not. */
const trimmed = (text: string, chunk: Span): Span | null => {
  let { start, end } = chunk
  const whole = text.slice(start, end)
  const opening = whole.indexOf('(')
  const bracketsMeet = opening !== -1 && opening < whole.lastIndexOf(')')
  for (let shrinks = true; shrinks && start < end;) {
    const first = text.charAt(start)
    const last = text.charAt(end - 1)
    const opensHere = first === '(' && bracketsMeet
    const leadsNumber = /[+#*]/.test(first) && /[\p{Nd}(]/u.test(text.charAt(start + 1))
    const keepsFirst = edgeLetter.test(first) || leadsNumber || opensHere
    const keepsLast = edgeLetter.test(last) || (last === ')' && bracketsMeet) || (last === '#' && first === '*')
    if (!keepsFirst) start += 1
    if (!keepsLast) end -= 1
    shrinks = !keepsFirst || !keepsLast
  }
  return start < end ? { start, end } : null
}

/** `(A-12)` as a whole in brackets; `(+93)` stays as it is only when the number goes on behind it. */
const withoutBrackets = (text: string, { start, end }: Span): Span =>
  text[start] === '(' && text.slice(start, end).indexOf(')') === end - start - 1
    ? { start: start + 1, end: end - 1 }
    : { start, end }

const isOrderedAlone = (word: string): boolean =>
  address.test(word) || (digit.test(word) && word.length > 1 && /[^\p{Nd}]/u.test(word))

/** Ordered spans of one line that need no look at the rest of it. */
const numbersOf = (line: string): Span[] => {
  const words = Array.from(line.matchAll(chunks)).flatMap((match) => {
    const span = trimmed(line, { start: match.index, end: match.index + match[0].length })
    return span === null ? [] : [span]
  })
  const found: Span[] = []
  for (let at = 0; at < words.length;) {
    const group = groupFrom(line, words, at)
    at += group.length
    const first = group[0]
    const last = group[group.length - 1]
    if (first === undefined || last === undefined) continue
    const span = group.length > 1 ? { start: first.start, end: last.end } : withoutBrackets(line, first)
    if (group.length > 1 || isOrderedAlone(line.slice(span.start, span.end))) found.push(span)
  }
  return found
}

/** The words from `at` on that are groups of one number, or the single word at `at`. */
const groupFrom = (line: string, words: readonly Span[], at: number): readonly Span[] => {
  const wordAt = (index: number): string => {
    const span = words[index]
    return span === undefined ? '' : line.slice(span.start, span.end)
  }
  let end = at + 1
  let digits = countDigits(wordAt(at))
  if (!groupOfNumber.test(wordAt(at))) return words.slice(at, end)
  while (end < words.length) {
    const gap = line.slice(words[end - 1]?.end ?? 0, words[end]?.start ?? 0)
    const word = wordAt(end)
    if (!oneSpace.test(gap) || word.startsWith('+') || !groupOfNumber.test(word)) break
    digits += countDigits(word)
    end += 1
  }
  const isOneNumber = /^\(?\+/.test(wordAt(at)) || digits >= fewestDigits
  return words.slice(at, isOneNumber ? end : at + 1)
}

/** In a line with right-to-left letters, a Latin phrase with a number in it is one piece: `Hotel Example 12-B`. */
const widenedToPhrases = (line: string, numbers: readonly Span[]): readonly Span[] => {
  if (numbers.length === 0 || !rightToLeft.test(line)) return numbers
  const wide: Span[] = []
  let next = 0
  for (const match of line.matchAll(phrases)) {
    const phraseEnd = match.index + match[0].length
    const inside: Span[] = []
    for (let number = numbers[next]; number !== undefined && number.end <= phraseEnd; number = numbers[next]) {
      inside.push(number)
      next += 1
    }
    const first = inside[0]
    const last = inside[inside.length - 1]
    if (first === undefined || last === undefined) continue
    if (!latinLetter.test(match[0])) wide.push(...inside)
    else wide.push(widest(match[0], match.index, first, last))
  }
  wide.push(...numbers.slice(next))
  return wide
}

const widest = (phrase: string, offset: number, first: Span, last: Span): Span => {
  const from = phrase.search(edgeLetter)
  let to = phrase.length
  while (to > 0 && !edgeLetter.test(phrase.charAt(to - 1))) to -= 1
  return { start: Math.min(first.start, offset + from), end: Math.max(last.end, offset + to) }
}

/**
 * Cuts text into parts that are read in order and everything else. The parts, joined, are the text; none is empty; no two
 * neighbours are both plain. Plain words and lone whole numbers are never ordered: they cannot be turned around.
 * @param text any text, of any length; time grows linearly with it
 */
export const splitOrdered = (text: string): readonly TextPart[] => {
  const spans: Span[] = []
  let offset = 0
  for (const line of text.split('\n')) {
    for (const { start, end } of widenedToPhrases(line, numbersOf(line))) {
      spans.push({ start: offset + start, end: offset + end })
    }
    offset += line.length + 1
  }
  const parts: TextPart[] = []
  let done = 0
  for (const { start, end } of spans) {
    if (start > done) parts.push({ text: text.slice(done, start), ordered: false })
    parts.push({ text: text.slice(start, end), ordered: true })
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), ordered: false })
  return parts
}
