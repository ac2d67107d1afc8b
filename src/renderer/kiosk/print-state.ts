import type { KioskPrint } from '@shared/features/kiosk/kiosk.contract'
import type { Result } from '@shared/result'

/** How far a print has come, as far as the kiosk can know it. */
export type PrintState = 'untouched' | 'sending' | 'queued' | 'noPrinter' | 'limitReached' | 'failed'

/** What main's answer means to the person who waits for paper. */
export const printStateOf = (answer: Result<KioskPrint>): PrintState => {
  if (answer.ok) return answer.value.state
  switch (answer.error.code) {
    case 'printing.quota':
      return 'limitReached'
    case 'printing.noPrinters':
      return 'noPrinter'
    default:
      return 'failed'
  }
}

/** The key of the sentence for a state, null when there is nothing to say. */
export const printMessage = (state: PrintState) => {
  switch (state) {
    case 'untouched':
      return null
    case 'sending':
      return 'loading'
    case 'queued':
      return 'printing'
    case 'noPrinter':
      return 'savedInsteadOfPrinted'
    case 'limitReached':
      return 'printLimit'
    case 'failed':
      return 'printFailed'
  }
}
