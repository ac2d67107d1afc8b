import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cupsObstacle, startCups } from '../test/helpers/cups'
import type { OutFolder } from './out-folder'

/** A real queue that prints into files; or why there is none on this machine. */
export interface PrintQueue {
  /** For the app: leads it to this queue, or away from every real printer. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Name of the queue; null when there is none. */
  readonly printer: string | null
  /** Why there is none, in one sentence. */
  readonly obstacle: string | null
  /**
   * Runs something that prints, and copies what the queue received since.
   * @param name of the copy below `printed/`, without `.pdf`
   * @returns the copy's path in the folder, or null when nothing arrived
   */
  readonly collect: <T>(name: string, print: () => Promise<T>) => Promise<readonly [T, string | null]>
  readonly stop: () => Promise<void>
}

/** Starts a CUPS of the demo's own where one can run. The caller must `stop` it. */
export const startPrintQueue = async (out: OutFolder): Promise<PrintQueue> => {
  const obstacle = cupsObstacle()
  if (obstacle !== null) return withoutQueue(obstacle)
  const cups = await startCups()
  return {
    env: cups.env,
    printer: cups.queue,
    obstacle: null,
    async collect(name, print) {
      const before = new Set(printedIn(cups.outDir))
      const result = await print()
      const printed = await firstNew(cups.outDir, before)
      if (printed === null) return [result, null]
      const copy = `printed/${name}.pdf`
      copyFileSync(join(cups.outDir, printed), out.claim(copy))
      return [result, copy]
    },
    stop: () => cups.stop(),
  }
}

/** A fictional person's page must not come out of the office printer. */
const nowhere = { CUPS_SERVER: '/nonexistent/waymark-demo.sock' }

const withoutQueue = (obstacle: string): PrintQueue => ({
  env: nowhere,
  printer: null,
  obstacle,
  collect: async (_name, print) => [await print(), null],
  stop: () => Promise.resolve(),
})

const printedIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

/** The kiosk does not wait for the end of a job, so the file may still be growing. */
const firstNew = async (folder: string, before: ReadonlySet<string>): Promise<string | null> => {
  const patience = Date.now() + 30_000
  while (Date.now() < patience) {
    const found = printedIn(folder).find((name) => !before.has(name))
    if (found !== undefined && (await isWritten(join(folder, found)))) return found
    await pause(100)
  }
  return null
}

const isWritten = async (path: string): Promise<boolean> => {
  const { size } = statSync(path)
  await pause(300)
  return size > 0 && statSync(path).size === size
}
