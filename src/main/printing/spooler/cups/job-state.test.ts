import { describe, expect, it } from 'vitest'
import type { IppAttributes } from './ipp'
import { printStateOf } from './job-state'

/** As CUPS 2.4.2 described jobs of real queues. */
const described = (state: number | null, reason: string, message?: string, printerReason?: string): IppAttributes =>
  new Map<string, readonly (string | number)[]>([
    ...(state === null ? [] : ([['job-state', [state]]] as const)),
    ['job-state-reasons', [reason]],
    ...(message === undefined ? [] : ([['job-printer-state-message', [message]]] as const)),
    ...(printerReason === undefined ? [] : ([['job-printer-state-reasons', [printerReason]]] as const)),
  ])

describe('where a job stands', () => {
  it.each([
    ['waits behind another', described(3, 'none'), 'queued'],
    ['waits for its hour', described(4, 'job-hold-until-specified'), 'queued'],
    ['waits to be tried again', described(4, 'resources-are-not-ready', 'out of paper clips', 'none'), 'queued'],
    ['was paused half-way', described(3, 'job-printing', '', 'paused'), 'queued'],
    ['looks for its printer', described(5, 'job-printing', 'looking for printer', 'connecting-to-device'), 'queued'],
    ['is being printed', described(5, 'job-printing'), 'printing'],
    ['was printed', described(9, 'processing-to-stop-point', '', 'none'), 'printed'],
    ['was printed, with a word of the printer', described(9, 'processing-to-stop-point', 'Ready to print.'), 'printed'],
    ['is in a state nobody knows', described(77, 'none'), 'gone'],
    ['is unknown', described(null, 'none'), 'gone'],
  ])('it %s', (_what, attributes, state) => {
    expect(printStateOf('desk-7', attributes)).toEqual({ state, job: 'desk-7' })
  })

  it.each([
    ['was given up', described(8, 'processing-to-stop-point', 'out of paper clips', 'none'), 'out of paper clips'],
    ['stopped its printer', described(3, 'printer-stopped', 'out of\n paper clips', 'paused'), 'out of paper clips'],
    ['could not be read', described(6, 'job-completed-with-errors', 'Filter failed', 'none'), 'Filter failed'],
    ['ended with errors', described(9, 'job-completed-with-errors', '', 'none'), 'The job ended with errors.'],
    ['was cancelled', described(7, 'job-canceled-by-user', '', 'none'), 'The job was cancelled.'],
    ['was given up in silence', described(8, 'processing-to-stop-point'), 'The print service gave up on the job.'],
  ])('it failed: it %s', (_what, attributes, reason) => {
    expect(printStateOf('desk-7', attributes)).toEqual({ state: 'failed', job: 'desk-7', reason })
  })
})
