import { WaymarkError } from '@shared/result'
import type { PaperJob } from '@shared/features/paper/paper.contract'
import type { RunningLines } from '@shared/features/paper/paper.documents'
import { defer, type Deferred } from './deferred'
import type { PaperHandlers } from './press.types'

/** A job on its way through the window. */
interface Turn {
  readonly job: PaperJob
  readonly laidOut: Deferred<RunningLines | null>
  /** Until this is settled the window keeps the pages. */
  readonly released: Deferred<null>
}

/** The three calls of the paper window, turned into 'lay this out' and 'you may forget it'. One job at a time. */
export interface WindowLink {
  readonly handlers: PaperHandlers
  /**
   * Gives the window a job, at once when it waits for one, or else when it next asks.
   * @returns what the window answers when the pages can be printed
   * @throws WaymarkError `paper.failed` when the window could not lay it out
   */
  readonly layOut: (job: PaperJob) => Promise<RunningLines | null>
  /** Lets the window take the words of the present job off the page. Harmless when there is none. */
  readonly release: () => void
}

/** @param report hears why the window could not lay a job out; the reason is the program's, not the document's words */
export const createWindowLink = (report: (problem: Error) => void): WindowLink => {
  let turn: Turn | null = null
  let asking: Deferred<PaperJob> | null = null

  /** Answers of a window that was loaded anew, or that came too late, belong to no turn. */
  const turnOf = (id: number): Turn | null => (turn?.job.id === id ? turn : null)

  return {
    handlers: {
      next: () => {
        // A window that asks again while its job is open was loaded anew and has lost it.
        if (turn !== null) return Promise.resolve(turn.job)
        asking = defer()
        return asking.promise
      },
      ready: ({ id, lines }) => {
        const own = turnOf(id)
        own?.laidOut.resolve(lines)
        return own?.released.promise ?? Promise.resolve(null)
      },
      failed: ({ id, message }) => {
        report(new Error(message))
        turnOf(id)?.laidOut.reject(new WaymarkError('paper.failed'))
        return Promise.resolve(null)
      },
    },
    layOut: (job) => {
      turn = { job, laidOut: defer(), released: defer() }
      asking?.resolve(job)
      asking = null
      return turn.laidOut.promise
    },
    release: () => {
      turn?.released.resolve(null)
      turn = null
    },
  }
}
