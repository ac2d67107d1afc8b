import { execFileSync } from 'node:child_process'

const tool = (command: string, ...args: readonly string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] })

/** How many pages a PDF has. */
export const pagesIn = (path: string): number => Number(/^Pages:\s+(\d+)$/m.exec(tool('pdfinfo', path).toString())?.[1])

/**
 * The text of each page. White space is left out: it is guessed from the distances between the letters, which for joined
 * scripts is guesswork.
 */
export const textIn = (path: string): readonly string[] => {
  const pages = tool('pdftotext', path, '-').toString('utf8').split('\f')
  return pages.slice(0, -1).map((page) => page.replace(/\s/g, ''))
}

/** A page of a PDF, counted from 1. */
export type Page = readonly [path: string, page: number]

/** A4 at a good 100 dots to the inch, whatever fraction of a point a printer made of it. */
const size = { width: 840, height: 1188 } as const

/** Which dots of a page are dark. */
const dots = ([path, page]: Page): readonly boolean[] => {
  const only = ['-f', String(page), '-l', String(page)]
  const scale = ['-scale-to-x', String(size.width), '-scale-to-y', String(size.height)]
  const image = tool('pdftoppm', '-gray', ...only, ...scale, path)
  return [...image.subarray(-size.width * size.height)].map((value) => value < 128)
}

/** Two programs never draw a curve with the very same dots; a dot's neighbour is near enough. */
const neighbours = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => down * size.width + right))

/** The share of dark dots on one page without a dark dot at that place on the other: 0 the same, 1 nothing in common. */
export const inkApart = (one: Page, other: Page): number => {
  const [left, right] = [dots(one), dots(other)]
  const alone = (these: readonly boolean[], those: readonly boolean[]): readonly boolean[] =>
    these.flatMap((dark, at) => (dark ? [!neighbours.some((step) => those[at + step])] : []))
  const all = [...alone(left, right), ...alone(right, left)]
  return all.length === 0 ? 0 : all.filter(Boolean).length / all.length
}
