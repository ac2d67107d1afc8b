import type { PrintState } from '@shared/features/printing/printing.contract'
import { oneLine } from '../printing-failed'
import type { IppAttributes } from './ipp'

/** What has to be known about a job to say where it stands. */
export const jobAttributes = [
  'job-state',
  'job-state-reasons',
  'job-printer-state-message',
  'job-printer-state-reasons',
] as const

/** `job-state` of RFC 8011, section 5.3.7. */
const states = { pending: 3, held: 4, processing: 5, stopped: 6, canceled: 7, aborted: 8, completed: 9 } as const

/** The job has been taken up, but no printer has been reached: nothing is being printed. */
const unreached = ['connecting-to-device', 'offline', 'offline-report']

/**
 * Puts CUPS's words about a job into ours. `job-state-reasons` is believed only where it adds something: CUPS 2.4 gives
 * `processing-to-stop-point` for printed, cancelled and aborted jobs alike.
 */
export const printStateOf = (job: string, attributes: IppAttributes): PrintState => {
  const has = (name: string, values: readonly string[]): boolean =>
    (attributes.get(name) ?? []).some((value) => values.includes(String(value)))
  const message = oneLine(String(attributes.get('job-printer-state-message')?.[0] ?? ''))
  const failed = (otherwise: string): PrintState => ({ state: 'failed', job, reason: message || otherwise })

  switch (attributes.get('job-state')?.[0]) {
    case states.pending:
    case states.held:
      // A paused printer keeps what it has not begun. This job was begun, and its printer gave up on it.
      return has('job-state-reasons', ['printer-stopped'])
        ? failed('The printer has stopped.')
        : { state: 'queued', job }
    case states.processing:
      return has('job-printer-state-reasons', unreached) ? { state: 'queued', job } : { state: 'printing', job }
    case states.stopped:
      return failed('The print service could not process the document.')
    case states.canceled:
      return failed('The job was cancelled.')
    case states.aborted:
      return failed('The print service gave up on the job.')
    case states.completed:
      return has('job-state-reasons', ['job-completed-with-errors'])
        ? failed('The job ended with errors.')
        : { state: 'printed', job }
    default:
      return { state: 'gone', job }
  }
}
