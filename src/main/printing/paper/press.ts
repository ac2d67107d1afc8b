import type { PrintToPDFOptions } from 'electron'
import { WaymarkError } from '@shared/result'
import type { PaperDocument, RunningLines } from '@shared/features/paper/paper.documents'
import type { PaperJob } from '@shared/features/paper/paper.contract'
import { defer, type Deferred } from './deferred'
import type { PaperHost, PaperPage, PaperPress, PrintedPaper } from './press.types'
import { createWindowLink, type WindowLink } from './window-link'

export type { PaperHandlers, PaperHost, PaperPress } from './press.types'

/** Size and margins come from the page's own style sheet; backgrounds are left out, so that sheets can lie over others. */
const pdfOptions: PrintToPDFOptions = { pageSize: 'A4', preferCSSPageSize: true, printBackground: false }

/** An open window, and what ends it before its time. */
interface OpenWindow {
  readonly link: WindowLink
  readonly page: Promise<PaperPage>
  /** Rejects when the window is gone; never resolves. */
  readonly ended: Deferred<never>
}

export interface PressOptions {
  /** Longest time for one document, in milliseconds; the window is closed when it is over. */
  readonly timeoutMs?: number
  /** Hears why a document could not be printed. The caller of `render` gets only the code `paper.failed`. */
  readonly report?: (problem: unknown) => void
}

/**
 * The press: documents in, PDF bytes out. It prints a document's pages first and then, because only now their number is
 * known, as many sheets with head and foot; both are laid over each other (docs/adr/0007-running-lines.md).
 * @param host makes the hidden window
 */
export const createPaperPress = (
  host: PaperHost,
  { timeoutMs = 30_000, report = () => undefined }: PressOptions = {},
): PaperPress => {
  let open: OpenWindow | null = null
  let lastId = 0
  let queue: Promise<unknown> = Promise.resolve()
  let closings = 0

  const openWindow = (): OpenWindow => {
    if (open !== null) return open
    const link = createWindowLink(report)
    const ended = defer<never>()
    const opened: OpenWindow = { link, ended, page: host.open(link.handlers) }
    opened.page.then(
      (page) => page.gone.then(() => end(opened)),
      () => end(opened),
    )
    open = opened
    return opened
  }

  /** Closes a window and fails what it is doing. */
  const end = (ending: OpenWindow): void => {
    if (open === ending) open = null
    ending.ended.reject(new WaymarkError('paper.failed'))
    ending.link.release()
    ending.page.then(
      (page) => page.close(),
      () => undefined,
    )
  }

  /** One pass through the window. Its words leave the window when the pages are printed, or when printing failed. */
  const pass = async (window: OpenWindow, job: PaperJob) => {
    const page = await window.page
    try {
      const lines = await window.link.layOut(job)
      return { lines, bytes: await page.printToPDF(pdfOptions) }
    } finally {
      window.link.release()
    }
  }

  const print = async (window: OpenWindow, document: PaperDocument): Promise<PrintedPaper> => {
    const { lines, bytes } = await pass(window, { id: (lastId += 1), kind: 'document', document })
    if (lines === null) throw new WaymarkError('paper.failed')
    // Read with the first document: the start of the desk need not wait for a PDF library.
    const { readBody } = await import('./assembly')
    const body = await readBody(bytes)
    const sheets = await pass(window, { id: (lastId += 1), kind: 'running-lines', lines, pages: body.count })
    return { bytes: await body.withRunningLines(sheets.bytes, lines), pages: body.count, title: titleOf(lines) }
  }

  const printInTime = async (document: PaperDocument): Promise<PrintedPaper> => {
    const window = openWindow()
    const timer = setTimeout(() => end(window), timeoutMs)
    try {
      return await Promise.race([print(window, document), window.ended.promise])
    } catch (error) {
      if (error instanceof WaymarkError) throw error
      report(error)
      throw new WaymarkError('paper.failed')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    render: (document) => {
      const asked = closings
      const printed = queue.then(() => {
        if (asked !== closings) throw new WaymarkError('paper.failed')
        return printInTime(document)
      })
      queue = printed.catch(() => undefined)
      return printed
    },
    warmUp: async () => {
      await openWindow().page.catch(() => undefined)
    },
    close: () => {
      closings += 1
      if (open !== null) end(open)
    },
  }
}

const titleOf = ({ title, caseNumber }: RunningLines): string =>
  caseNumber === null ? title : `${title} ${caseNumber}`
