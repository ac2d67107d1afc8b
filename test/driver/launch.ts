import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { removeFolder } from './folders'

export type SurfaceName = 'desk' | 'facing' | 'kiosk' | 'paper'

export interface LaunchOptions {
  /** Folder for everything the app stores; a fresh one when missing. */
  readonly userData?: string
  readonly kiosk?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
  /** Folder of the app; the checkout when missing. */
  readonly appFolder?: string
  /** Program that runs instead of Electron and gets its command line, such as a tracer. */
  readonly executable?: string
}

/** The built app, running in real windows. */
export interface Waymark {
  readonly app: ElectronApplication
  readonly userData: string
  /** Waits for the window of a surface. After a lock the desk is a new window: ask again. */
  readonly window: (surface: SurfaceName) => Promise<Page>
  /** Waits until the desk that is locking has gone, and gives the fresh one. */
  readonly afterLock: (old: Page) => Promise<Page>
  /** What a person would choose in the system's 'save as' dialog, which no test can reach; null: they cancel. */
  readonly answerSaveDialog: (path: string | null) => Promise<void>
  /** The same for 'open a file'. */
  readonly answerOpenDialog: (path: string | null) => Promise<void>
  readonly close: () => Promise<void>
}

interface Runtime {
  readonly path: string
  readonly version: string
}

/** The Electron runtime that `npm start` prepared. */
export const electronRuntime = (): Runtime => {
  const runtime = JSON.parse(readFileSync(join(process.cwd(), '.runtime/electron.json'), 'utf8')) as Runtime
  return runtime
}

/** Starts the built app. The caller closes it. */
export const launchWaymark = async ({
  userData,
  kiosk = false,
  env = {},
  args = [],
  appFolder = process.cwd(),
  executable = electronRuntime().path,
}: LaunchOptions = {}): Promise<Waymark> => {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'waymark-'))
  const app = await _electron.launch({
    executablePath: executable,
    args: [appFolder, `--user-data-dir=${folder}`, ...(kiosk ? ['--kiosk'] : []), ...args],
    env: cleanEnvironment(env),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return {
    app,
    userData: folder,
    window: (surface) => windowOf(app, surface),
    afterLock: async (old) => {
      if (!old.isClosed()) await old.waitForEvent('close')
      return windowOf(app, 'desk')
    },
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
      }, path),
    answerOpenDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        const filePaths = filePath === null ? [] : [filePath]
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePath === null, filePaths })
      }, path),
    close: async () => {
      await endInTime(app)
      if (userData === undefined) await removeFolder(folder)
    },
  }
}

/** Ends the app. One that does not end is a fault, which must not cost the time of the tests after it. */
const endInTime = async (app: ElectronApplication): Promise<void> => {
  const open = app.windows().map((page) => page.url())
  const ended = app.close().then(() => true)
  const late = new Promise<false>((resolve) => setTimeout(resolve, 20_000, false).unref())
  if (await Promise.race([ended, late])) return
  app.process().kill('SIGKILL')
  await ended
  throw new Error(`the app did not end by itself; its windows were ${open.join(', ')}`)
}

const cleanEnvironment = (more: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...process.env, ...more }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )

const windowOf = async (app: ElectronApplication, surface: SurfaceName): Promise<Page> => {
  const deadline = Date.now() + 20_000
  for (;;) {
    const found = app.windows().find((page) => !page.isClosed() && page.url().startsWith(`app://${surface}/`))
    if (found) return found
    if (Date.now() > deadline)
      throw new Error(
        `no ${surface} window; there are: ${app
          .windows()
          .map((page) => page.url())
          .join(', ')}`,
      )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
