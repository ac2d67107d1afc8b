import { execFileSync } from 'node:child_process'
import { DemoProblem } from '../problem'

/** A font of a PDF, as `pdffonts` lists it. */
export interface Font {
  readonly name: string
  readonly embedded: boolean
}

/** Pages and fonts of a PDF, asked of tools that know nothing about Waymark. */
export interface PdfFacts {
  readonly pages: number
  readonly fonts: readonly Font[]
}

/** @throws DemoProblem when the tools cannot read the file */
export const readPdfFacts = (path: string): PdfFacts => {
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(run('pdfinfo', path))?.[1] ?? 0)
  return { pages, fonts: fontsIn(run('pdffonts', path)) }
}

/** @param listing what `pdffonts` prints: two lines of headings, and then the columns that the dashes show */
export const fontsIn = (listing: string): readonly Font[] => {
  const [headings = '', dashes = '', ...rows] = listing.split('\n')
  const start = headings.indexOf('emb')
  const width = dashes.indexOf(' ', start) - start
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => ({
      name: row.slice(0, dashes.indexOf(' ')).trim(),
      embedded: row.slice(start, start + width).trim() === 'yes',
    }))
}

const run = (command: 'pdfinfo' | 'pdffonts', path: string): string => {
  try {
    return execFileSync(command, [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    throw new DemoProblem(`${command} cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
