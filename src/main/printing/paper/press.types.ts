import type { PrintToPDFOptions } from 'electron'
import type { InputOf } from '@shared/ipc/procedure'
import type { paperContract, PaperJob } from '@shared/features/paper/paper.contract'
import type { PaperDocument } from '@shared/features/paper/paper.documents'

/**
 * What the paper window's gate calls. Handlers take parsed input and answer plain values; the gate makes a `Result`.
 * `ready` answers only when the pages are printed: until then the window keeps them, afterwards it forgets their words.
 */
export interface PaperHandlers {
  readonly next: () => Promise<PaperJob>
  readonly ready: (input: InputOf<typeof paperContract.ready>) => Promise<null>
  readonly failed: (input: InputOf<typeof paperContract.failed>) => Promise<null>
}

/** The hidden window, as far as the press needs it. */
export interface PaperPage {
  readonly printToPDF: (options: PrintToPDFOptions) => Promise<Uint8Array>
  /** Resolves when the window or its process is gone, for whatever reason: closed, crashed, killed. */
  readonly gone: Promise<unknown>
  /** Closes the window and its process; whatever it still holds goes with them. Never throws. */
  readonly close: () => void
}

/** Makes the hidden window: sandboxed, with the paper preload, loaded, its gate bound to the handlers. */
export interface PaperHost {
  readonly open: (handlers: PaperHandlers) => Promise<PaperPage>
}

export interface PrintedPaper {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly title: string
}

export interface PaperPress {
  /**
   * Turns a document into PDF bytes. Documents are printed one after the other, in the order they were asked for.
   * @throws WaymarkError `paper.failed` when the window cannot lay the document out, takes too long, or is closed
   */
  readonly render: (document: PaperDocument) => Promise<PrintedPaper>
  /** Opens the window ahead of the first document. Never throws; a failure shows at the next `render`. */
  readonly warmUp: () => Promise<void>
  /** Closes the window at once and refuses what is being printed or waits. The next `render` opens a new one. */
  readonly close: () => void
}
