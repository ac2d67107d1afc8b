import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  StandardFonts,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { RunningLines } from '@shared/features/paper/paper.documents'
import { readBody } from './assembly'

const a4 = [594.96, 841.92] as const

const pdfWith = async (words: readonly string[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const word of words) pdf.addPage([...a4]).drawText(word, { x: 50, y: 50, font })
  return pdf.save()
}

const lines: RunningLines = {
  title: 'آپ کے حقوق',
  language: 'ur',
  version: 'نسخہ 1.0',
  review: '',
  caseNumber: null,
  date: '2026-11-22',
}

/** Words of the sheets that were laid over a page: pdf-lib writes them as hexadecimal strings. */
const overlaidWords = (page: PDFPage): string => {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const streams = (objects?.keys() ?? []).map((key) => objects?.lookup(key))
  return streams
    .flatMap((stream) =>
      stream instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(stream).decode()).toString()] : [],
    )
    .flatMap((content) => Array.from(content.matchAll(/<([0-9A-F]+)> Tj/g), (match) => match[1] ?? ''))
    .map((hexadecimal) => Buffer.from(hexadecimal, 'hex').toString('latin1'))
    .join(' ')
}

describe('head and foot laid over the pages', () => {
  test('every page gets its own sheet, in order, and no page is added', async () => {
    const body = await readBody(await pdfWith(['one', 'two', 'three']))
    expect(body.count).toBe(3)
    const finished = await PDFDocument.load(
      await body.withRunningLines(await pdfWith(['sheet 1', 'sheet 2', 'sheet 3']), lines),
    )
    expect(finished.getPages().map(overlaidWords)).toEqual(['sheet 1', 'sheet 2', 'sheet 3'])
    expect(finished.getPages().map((page) => page.getSize())).toEqual(
      Array.from({ length: 3 }, () => ({ width: a4[0], height: a4[1] })),
    )
  })

  test('without sheets there is nothing over the page', async () => {
    const plain = await PDFDocument.load(await pdfWith(['one']))
    expect(plain.getPages().map(overlaidWords)).toEqual([''])
  })

  test('the document is named, in its language, with the day of its text', async () => {
    const body = await readBody(await pdfWith(['one']))
    const bytes = await body.withRunningLines(await pdfWith(['sheet']), lines)
    const finished = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(finished.getTitle()).toBe('آپ کے حقوق')
    expect(finished.catalog.lookup(PDFName.of('Lang'))?.toString()).toBe('(ur)')
    expect(finished.getProducer()).toBe('Waymark')
    expect(finished.getCreationDate()?.toISOString()).toBe('2026-11-22T00:00:00.000Z')
    expect(finished.getModificationDate()?.toISOString()).toBe('2026-11-22T00:00:00.000Z')
    expect(finished.catalog.getViewerPreferences()?.getReadingDirection()).toBe('R2L')
    expect(finished.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true)
  })

  test('the same pages give the same bytes', async () => {
    const [pages, sheets] = [await pdfWith(['one', 'two']), await pdfWith(['1', '2'])]
    const first = await (await readBody(pages)).withRunningLines(sheets, lines)
    const second = await (await readBody(pages)).withRunningLines(sheets, lines)
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('sheets for another number of pages are refused', async () => {
    const body = await readBody(await pdfWith(['one', 'two']))
    await expect(body.withRunningLines(await pdfWith(['sheet']), lines)).rejects.toThrow('1 sheets')
  })

  test('what is no PDF is refused', async () => {
    await expect(readBody(new TextEncoder().encode('no pages here'))).rejects.toThrow()
  })
})
