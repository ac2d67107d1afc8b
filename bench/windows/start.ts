import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '../figure'
import { electronRuntime, sandboxSwitches } from '../runtime'
import { spreadOf } from '../statistics'
import { end, gone } from './child'
import { residentMiB } from './process-tree'

/** How long a start may take, in milliseconds, before it counts as failed. */
const startLimit = 60_000
/** Milliseconds after which a window that nobody touches has done its start-up work. */
const settling = 3000

/** What is started. */
export interface Startable {
  /** What Electron is given: a folder with a package.json, or a script. */
  readonly target: string
  /** Folder for everything that it stores; one that was used before, so that no first run is measured. */
  readonly profile: string
  /** Switches of the program's own. */
  readonly switches?: readonly string[]
  /** CSS selector of what has to be there before anybody can use it; a passphrase field when missing. */
  readonly usable?: string
}

/** The window with next to nothing in it. */
export const bareWindow = (): string => join(process.cwd(), 'bench/windows/bare.cjs')

/** One start, from the outside. */
export interface Start {
  /** Milliseconds from the creation of the process until a person could use the window. */
  readonly usable: number
  /** MiB of the whole process tree when nothing happens any more; null where it cannot be read. */
  readonly idle: number | null
}

const passphraseField = 'input[type="password"]:not(:disabled)'

/**
 * Starts a program in the runtime, waits until it is usable, and ends it.
 * @throws Error when it is not usable in a minute
 */
export const measureStart = async (startable: Startable): Promise<Start> => {
  const { target, profile, switches = [], usable: selector = passphraseField } = startable
  const probe = join(process.cwd(), 'bench/windows/probe.cjs')
  const all = [...sandboxSwitches(), `--user-data-dir=${profile}`, ...switches]
  const begun = performance.now()
  const child = spawn(electronRuntime().path, ['--require', probe, target, ...all], {
    env: { ...process.env, WAYMARK_BENCH_USABLE: selector },
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

/** The memory of several starts; not measured when the one or the other could not be looked at. */
export const memoryOf = (ours: readonly Start[], theirs: readonly Start[]): Figure['measured'] => {
  const known = (starts: readonly Start[]): number[] => starts.flatMap(({ idle }) => (idle === null ? [] : [idle]))
  const [own, other] = [known(ours), known(theirs)]
  return own.length === ours.length && other.length === theirs.length
    ? { ours: spreadOf(own), theirs: spreadOf(other) }
    : { notMeasured: 'the memory of sandboxed processes can only be read by root, and only on Linux' }
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

const idleMemory = (id: number): number | null => {
  try {
    return residentMiB(id)
  } catch {
    return null
  }
}
