import { writeAtomically } from '../../files'
import { WaymarkError } from '@shared/result'
import type { PaperPress } from '../../printing/paper/press.types'
import { renderAll } from '../../printing/paper/render-all'
import type { Spooler } from '../../printing/spooler/spooler'
import type { Handlers } from '../../ipc/router'
import { asWaymarkError } from '../../problems'
import { fileNameOf, gatherDocuments, type DocumentSources } from './gather-document'
import type { PreparedDocuments } from './prepared-documents'

export interface PrintingContext extends DocumentSources {
  readonly press: PaperPress
  readonly spooler: Spooler
  readonly prepared: PreparedDocuments
  /** Asks where to save, with the system's own dialog. null: changed their mind. */
  readonly askForPlace: (suggestedName: string) => Promise<string | null>
}

export const printingHandlers = (context: PrintingContext): Handlers<'printing'> => ({
  async prepare(request, session) {
    const documents = await gatherDocuments(request, session, context)
    const { bytes, pages, title } = await renderAll(context.press, documents)
    const fileName = documents.length === 1 ? fileNameOf(documents[0]) : `waymark-handouts-${documents[0].language}.pdf`
    const token = context.prepared.put({ title, bytes, fileName })
    return { token, title, pages, bytes }
  },
  printers: () => context.spooler.printers(),
  print({ token, printer, copies, color }) {
    const { bytes, title } = context.prepared.take(token)
    return context.spooler.print({ bytes, title, printer, copies, color })
  },
  jobState: ({ job }) => context.spooler.state(job),
  async saveAs({ token }) {
    const { bytes, fileName } = context.prepared.take(token)
    const path = await context.askForPlace(fileName)
    if (path === null) return null
    try {
      writeAtomically(path, bytes)
    } catch (error) {
      const known = asWaymarkError(error)
      throw known instanceof WaymarkError ? known : new WaymarkError('disk.unwritable')
    }
    return { path }
  },
})
