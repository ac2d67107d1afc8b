import { signNames, type SignName } from './catalogue'

/**
 * The parts that a content text may have beside plain Markdown, as they are typed (`docs/content.md`). Screen and paper ask
 * here what a directive means, and `checkDirectives` tells a writer what nobody would understand: both by the same rules.
 */

/** What a directive stands for. */
export type MaterialPart =
  | { readonly part: 'sign'; readonly name: SignName }
  | { readonly part: 'line'; readonly label: string }
  | { readonly part: 'lines'; readonly count: number }
  | { readonly part: 'contacts' }
  | { readonly part: 'grid' }

/** Boxes around paragraphs and lists. */
export const boxNames = ['note', 'important'] as const
export type BoxName = (typeof boxNames)[number]

/** Most empty lines in a row; more would be a page of their own. */
const mostLines = 20

const isSignName = (name: string | undefined): name is SignName => signNames.some((known) => known === name)

/**
 * Reads a directive that stands alone.
 * @param typed the directive as it was typed, from its first colon to its last bracket
 * @returns null when it is none that the format knows; it is shown as its text then
 */
export const readDirective = (typed: string): MaterialPart | null => {
  const sign = /^:icon\[([a-z]+)\]$/.exec(typed)?.[1]
  if (isSignName(sign)) return { part: 'sign', name: sign }
  const label = /^:line\[([^[\]\n]+)\]$/.exec(typed)?.[1]?.trim()
  if (label !== undefined && label !== '') return { part: 'line', label }
  const count = Number(/^::lines\{count=(\d{1,2})\}$/.exec(typed)?.[1])
  if (count >= 1 && count <= mostLines) return { part: 'lines', count }
  if (typed === '::contacts') return { part: 'contacts' }
  return typed === '::grid' ? { part: 'grid' } : null
}

/**
 * Reads the line that opens a box.
 * @returns null when it opens no box that the format knows
 */
export const readBox = (typed: string): BoxName | null => boxNames.find((name) => typed === `:::${name}`) ?? null

/** A line of a text without the marks of lists, boxes to tick and quotations before its words. */
export const withoutMarkers = (line: string): string =>
  line.replace(/^(?:\s*(?:[-*+]|\d{1,9}[.)]|>)(?=\s))*\s*(?:\[[ xX]\]\s+)?/, '').trimEnd()

/** `:name[` or `:name{`, with or without space between; a colon inside a word or a time of day is none. */
const inline = /(?<![:\\]):(?:(?:icon|line)\s*(?=[[{])|\p{L}[\p{L}\p{N}_-]*(?=[[{]))/gu

const heading = /^## (:icon\[[^[\]]*\]) +\S/

/** What is wrong with the directives inside one line, if anything. */
const troubleInside = (line: string): string | null => {
  const words = withoutMarkers(line)
  if (readDirective(words)?.part === 'line') return null
  const sign = heading.exec(line)?.[1] ?? ''
  for (const { 0: found, index } of line.matchAll(inline)) {
    const typed = line.slice(index, line.indexOf(']', index) + 1) || line.slice(index)
    if (sign !== '' && index === line.indexOf(sign)) {
      if (readDirective(sign) === null) return `no such sign: ${sign}`
    } else if (found.startsWith(':icon')) return `a sign stands only at the start of a "## " heading: ${typed}`
    else if (found.startsWith(':line')) return `a line to write on is ":line[Label]", alone on its line: ${typed}`
    else return `nobody knows this directive: ${typed}`
  }
  const double = /(?<![:\\])::(?:contacts|grid|lines)\b/.exec(line)
  if (double !== null) return `it must stand alone on its line: ${double[0]}`
  const tick = /^\s*[-*+]\s*\[\s*[xX]?\s*\](?![(:])/.test(line) && !/^\s*[-*+] \[ \] \S/.test(line)
  return tick ? 'a box to tick is written "- [ ] text"' : null
}

/** What is wrong with a line that begins with two colons; null when nothing is, undefined when it is no such line. */
const troubleOfLeaf = (line: string): string | null | undefined => {
  const typed = line.trimEnd()
  if (!/^\s*::[^:\s]/u.test(typed)) return undefined
  if (readDirective(typed) !== null) return null
  if (readBox(`:${typed}`) !== null) return `a box begins with three colons: ${typed}`
  if (typed.startsWith('::lines')) return `empty lines are "::lines{count=1}", up to ${mostLines}: ${typed}`
  return /^\s*::\p{L}/u.test(typed) ? `nobody knows this directive: ${typed.trim()}` : undefined
}

/**
 * Reports every directive in a body that is unknown or not well formed, so that it would be shown as its text.
 * Colons in running text (`10:30`, `word:word`, in any script) are no directives.
 * @param body Markdown without the front matter
 * @returns one sentence for each, beginning with `line 12: `, counted from the first line of the body; empty when all is well
 */
export const checkDirectives = (body: string): string[] => {
  const troubles: { readonly line: number; readonly trouble: string }[] = []
  let openedAt: number | null = null
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    const report = (trouble: string): number => troubles.push({ line: index + 1, trouble })
    const typed = line.trimEnd()
    if (/^\s*:{3,}\s*$/.test(line)) {
      if (openedAt === null) report('this closes no box')
      else if (typed !== ':::') report('a box is closed by three colons at the start of a line')
      openedAt = null
    } else if (typed.includes(':::')) {
      if (readBox(typed) === null) report(`a box is opened by ":::note" or ":::important", alone on its line: ${typed}`)
      else if (openedAt !== null) report('a box inside a box')
      if (/^\s*:::/.test(typed)) openedAt = index + 1
    } else {
      const leaf = troubleOfLeaf(line)
      const trouble = leaf === undefined ? troubleInside(line) : leaf
      if (trouble !== null) report(trouble)
    }
  }
  if (openedAt !== null) troubles.push({ line: openedAt, trouble: 'this box is not closed' })
  return troubles.map(({ line, trouble }) => `line ${line}: ${trouble}`)
}
