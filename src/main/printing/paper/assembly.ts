import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  ReadingDirection,
  type PDFEmbeddedPage,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { directionOf } from '@shared/languages'
import type { RunningLines } from '@shared/features/paper/paper.documents'

/** A document's pages as Chromium printed them, still without head and foot. */
export interface BodyPages {
  readonly count: number
  /**
   * Lays a sheet with head and foot over every page and names the document. To be called once.
   * @param runningPages a PDF with exactly one page for each page of the body
   * @returns the finished PDF; the same input gives the same bytes
   * @throws Error when the numbers of pages differ
   */
  readonly withRunningLines: (runningPages: Uint8Array, lines: RunningLines) => Promise<Uint8Array>
}

/**
 * Reads the pages that Chromium printed.
 * @throws Error when the bytes are no PDF
 */
export const readBody = async (bytes: Uint8Array): Promise<BodyPages> => {
  const body = await PDFDocument.load(bytes, { updateMetadata: false })
  return {
    count: body.getPageCount(),
    withRunningLines: async (runningPages, lines) => {
      const running = await PDFDocument.load(runningPages, { updateMetadata: false })
      if (running.getPageCount() !== body.getPageCount()) {
        throw new Error(`${running.getPageCount()} sheets of running lines for ${body.getPageCount()} pages`)
      }
      const overlays = await body.embedPages(running.getPages())
      body.getPages().forEach((page, index) => layOver(page, overlays[index]))
      describe(body, lines)
      return body.save({ addDefaultPage: false, updateFieldAppearances: false })
    },
  }
}

/** Draws a sheet over a page, marked as an artifact: reading aloud, head and foot are not repeated on every page. */
const layOver = (page: PDFPage, overlay: PDFEmbeddedPage | undefined): void => {
  if (overlay === undefined) return
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]))
  page.drawPage(overlay)
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent))
}

const describe = (pdf: PDFDocument, lines: RunningLines): void => {
  const day = new Date(`${lines.date}T00:00:00Z`)
  pdf.setTitle(lines.title, { showInWindowTitleBar: true })
  pdf.setLanguage(lines.language)
  pdf.setCreator('Waymark')
  pdf.setProducer('Waymark')
  pdf.setCreationDate(day)
  pdf.setModificationDate(day)
  const preferences = pdf.catalog.getOrCreateViewerPreferences()
  preferences.setReadingDirection(directionOf(lines.language) === 'rtl' ? ReadingDirection.R2L : ReadingDirection.L2R)
}
