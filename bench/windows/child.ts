import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Milliseconds that a program may take to end by itself. */
const endLimit = 5000

/** Ends a program, by force when it does not want to. Does nothing when it has ended. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), endLimit)
  await over
  clearTimeout(force)
}

/** Rejects when a program ends; never resolves. For races with what it was to answer. */
export const gone = async (child: ChildProcess, signal: AbortSignal): Promise<never> => {
  await once(child, 'exit', { signal })
  throw new Error('the window ended before it had answered')
}
