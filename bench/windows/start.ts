import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { electronRuntime, sandboxSwitches } from '../runtime'
import { residentMiB } from './process-tree'

/** How long a start may take, in milliseconds, before it counts as failed. */
const startLimit = 60_000
/** Milliseconds after which a window that nobody touches has done its start-up work. */
const settling = 3000
const endLimit = 5000

/** One start, from the outside. */
export interface Start {
  /** Milliseconds from the creation of the process until a passphrase could be typed. */
  readonly usable: number
  /** MiB of the whole process tree when nothing happens any more; null where it cannot be read. */
  readonly idle: number | null
}

/**
 * Starts a program in the runtime, waits until it is usable, and ends it.
 * @param target what Electron is given: a folder with a package.json, or a script
 * @param profile folder for everything that it stores; one that was used before, so that no first run is measured
 * @throws Error when no passphrase field appears in a minute
 */
export const measureStart = async (target: string, profile: string): Promise<Start> => {
  const probe = join(process.cwd(), 'bench/windows/probe.cjs')
  const switches = [...sandboxSwitches(), `--user-data-dir=${profile}`]
  const begun = performance.now()
  const child = spawn(electronRuntime().path, ['--require', probe, target, ...switches], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const usable = (await usableAt(child)) - begun
    await wait(settling)
    return { usable, idle: child.pid === undefined ? null : idleMemory(child.pid) }
  } finally {
    await end(child)
  }
}

const usableAt = async (child: ChildProcess): Promise<number> => {
  if (child.stdout === null) throw new Error('the window has no standard output')
  const lines = createInterface(child.stdout)
  const signal = AbortSignal.timeout(startLimit)
  try {
    for (;;) {
      const [line] = (await Promise.race([once(lines, 'line', { signal }), gone(child, signal)])) as [string]
      if (line === 'usable') return performance.now()
    }
  } finally {
    lines.close()
  }
}

const gone = async (child: ChildProcess, signal: AbortSignal): Promise<never> => {
  await once(child, 'exit', { signal })
  throw new Error('the window ended before it was usable')
}

const idleMemory = (id: number): number | null => {
  try {
    return residentMiB(id)
  } catch {
    return null
  }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const over = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), endLimit)
  await over
  clearTimeout(force)
}
