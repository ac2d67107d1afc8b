import type { PaperJob } from '@shared/features/paper/paper.contract'
import type { RunningLines } from '@shared/features/paper/paper.documents'
import type { PaperApi } from './waymark'

/** Where pages are laid out. */
export interface Sheet {
  /**
   * Lays a job out and resolves when it can be printed: fonts loaded, nothing pending.
   * @returns the running lines that belong to a document; null for a page of running lines itself
   */
  readonly layOut: (job: PaperJob) => Promise<RunningLines | null>
  /** Takes every word off the page. */
  readonly clear: () => void
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 2000)

/**
 * Takes jobs from main for as long as main gives any. `ready` answers when main has printed, so that the words leave the
 * page right after it, and also when laying out failed.
 */
export const serveJobs = async (paper: PaperApi['paper'], sheet: Sheet): Promise<void> => {
  for (let job = await paper.next(); job.ok; job = await paper.next()) {
    const { id } = job.value
    try {
      const lines = await sheet.layOut(job.value)
      const printed = await paper.ready({ id, lines })
      if (!printed.ok) throw new Error(`main refused the page: ${printed.error.code}`)
    } catch (error) {
      await paper.failed({ id, message: messageOf(error) })
    } finally {
      sheet.clear()
    }
  }
}
