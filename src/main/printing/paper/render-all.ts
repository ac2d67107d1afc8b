import { PDFDocument } from '@cantoo/pdf-lib'
import type { PaperDocument } from '@shared/features/paper/paper.documents'
import type { PaperPress, PrintedPaper } from './press.types'

/**
 * Renders documents one after the other into one PDF, so that they go to the printer as one job. Each keeps its own head,
 * foot and page numbers; the title is the first one's.
 * @throws what the press throws
 */
export const renderAll = async (
  press: PaperPress,
  documents: readonly [PaperDocument, ...PaperDocument[]],
): Promise<PrintedPaper> => {
  const first = await press.render(documents[0])
  if (documents.length === 1) return first
  const whole = await PDFDocument.load(first.bytes, { updateMetadata: false })
  for (const document of documents.slice(1)) {
    const { bytes } = await press.render(document)
    const next = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await whole.copyPages(next, next.getPageIndices())) whole.addPage(page)
  }
  return { ...first, pages: whole.getPageCount(), bytes: await whole.save({ updateFieldAppearances: false }) }
}
