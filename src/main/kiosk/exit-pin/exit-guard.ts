import { WaymarkError } from '@shared/result'
import { pinMatches, type HashedPin } from '../../exit-pin/pin-hash'
import { writeAtomically } from '../../files'
import { readSmallFile } from '../../shared-folder/shared-files'
import {
  exitAttempts,
  noAttempts,
  secondsToWait,
  settledAt,
  unknownAttempts,
  withFailure,
  type ExitAttempts,
} from './exit-attempts'

/**
 * Exit status of a kiosk that was left with its PIN. After any other end a service manager starts it again
 * (`packaging/kiosk`).
 */
export const leftStatus = 20

export interface ExitGuardInput {
  /** In the kiosk's own profile; its folder exists. */
  readonly attemptsFile: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Stands before the way out of the kiosk. Wrong PINs make it wait, also after the machine was switched off and on. */
export const createExitGuard = ({ attemptsFile, now }: ExitGuardInput) => {
  let attempts = readAttempts(attemptsFile, now())
  let lastTry: Promise<unknown> = Promise.resolve()

  const keep = (next: ExitAttempts): void => {
    attempts = next
    try {
      writeAtomically(attemptsFile, JSON.stringify(next))
    } catch {
      // A full disk must not shut somebody in who has the PIN. The count then holds as long as this process does.
    }
  }

  const attempt = async (pin: string, stored: HashedPin): Promise<void> => {
    const settled = settledAt(attempts, now())
    if (settled !== attempts) keep(settled)
    const seconds = secondsToWait(attempts, now())
    if (seconds > 0) throw new WaymarkError('kiosk.pinWait', { seconds })
    // Written before the PIN is tried, so that pulling the plug does not save an attempt.
    keep(withFailure(attempts, now()))
    if (!(await pinMatches(pin, stored))) throw new WaymarkError('kiosk.wrongPin')
    keep(noAttempts)
  }

  return {
    /**
     * Resolves when the PIN is right. One try at a time: many at once wait for each other.
     * @param stored what the site published; null: there is no way out
     * @throws WaymarkError `kiosk.noPin`; `kiosk.pinWait` with `seconds`, the PIN was then not looked at; `kiosk.wrongPin`
     */
    requirePin(pin: string, stored: HashedPin | null): Promise<void> {
      if (stored === null) return Promise.reject(new WaymarkError('kiosk.noPin'))
      const thisTry = lastTry.then(() => attempt(pin, stored))
      lastTry = thisTry.catch(() => undefined)
      return thisTry
    },
  }
}

const readAttempts = (path: string, now: number): ExitAttempts => {
  try {
    const file = readSmallFile(path, 10_000)
    if (file.state === 'missing') return noAttempts
    if (file.state === 'read') return exitAttempts.parse(JSON.parse(file.text))
  } catch {
    // Falls through: a file that cannot be understood is no fresh start.
  }
  return unknownAttempts(now)
}
