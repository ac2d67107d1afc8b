import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { DemoProblem } from '../problem'
import { makeRecipient } from '../recipient'
import { readPdfFacts } from './fonts'
import { findPieces } from './needles'
import { opens } from './open-with-age'

/* A check that finds nothing proves something only if it finds what is put there for it. */

/** @throws DemoProblem when the search overlooks a piece that lies there as UTF-8 or UTF-16 */
export const requireSearchWorks = (folder: string, piece: string): void => {
  for (const encoding of ['utf8', 'utf16le'] as const) {
    writeFileSync(join(folder, encoding), Buffer.concat([Buffer.alloc(4097, 0xa5), Buffer.from(piece, encoding)]))
  }
  const holders = findPieces(folder, [piece]).get(piece) ?? []
  if (holders.length !== 2) throw new DemoProblem('The search overlooks words that were put there for it.')
}

/** @throws DemoProblem when a font that is only named, not embedded, is not noticed */
export const requireFontCheckWorks = async (folder: string): Promise<void> => {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage().drawText('This font is named and not embedded.', { font })
  const path = join(folder, 'named-font.pdf')
  writeFileSync(path, await document.save())
  const { fonts } = readPdfFacts(path)
  if (fonts.length !== 1 || fonts.some(({ embedded }) => embedded)) {
    throw new DemoProblem('The check of fonts overlooks one that is not embedded.')
  }
}

/** @throws DemoProblem when a package opens with a key that it was not sealed for */
export const requireOtherKeysFail = (folder: string, sealed: string): void => {
  const stranger = makeRecipient(join(folder, 'stranger.txt'))
  if (opens(sealed, stranger.identityFile)) throw new DemoProblem(`${sealed} opens with a stranger's key.`)
}
