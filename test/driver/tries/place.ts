import { execFileSync } from 'node:child_process'
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'

/** What main knows of the window that people see, and what it saw happen. */
export interface Seen {
  readonly menus: number
  readonly downloads: number
  readonly windows: number
  readonly alive: boolean
  readonly devTools: boolean
  readonly full: boolean
  readonly zoom: number
}

/** A window that somebody tries to get more out of than it is there for. */
export interface Place {
  readonly app: ElectronApplication
  readonly page: Page
  readonly inside: CDPSession
  readonly seen: () => Promise<Seen>
  /** Windows on the screen that were not there before: dialogs of the system among them. */
  readonly newOnScreen: () => readonly string[]
  /** Kinds of the dialogs that the page opened. */
  readonly dialogs: readonly string[]
}

export interface Try {
  readonly name: string
  readonly attempt: (place: Place) => Promise<unknown>
  /** Whether it gave the person what they were after. */
  readonly succeeded: (place: Place) => boolean | Promise<boolean>
}

export const xdotool = (...args: readonly string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8', timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] }).trim()

export const onScreen = (): readonly string[] => {
  try {
    return xdotool('search', '--onlyvisible', '--name', '.').split('\n')
  } catch {
    return [] // it fails when it finds nothing
  }
}

/** Notes in main what Electron would do next. */
export const watch = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ webContents }) => {
    const noted = { menus: 0, downloads: 0 }
    Object.assign(globalThis, { noted })
    for (const contents of webContents.getAllWebContents()) {
      contents.on('context-menu', () => (noted.menus += 1))
      contents.session.on('will-download', (event, item) => {
        if (event.defaultPrevented) return
        noted.downloads += 1
        item.cancel()
      })
    }
  })

export const seenBy = (app: ElectronApplication): Promise<Seen> =>
  app
    .evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().filter((each) => each.isVisible())
      const { noted } = globalThis as typeof globalThis & { readonly noted: Pick<Seen, 'menus' | 'downloads'> }
      return {
        ...noted,
        windows: windows.length,
        alive: windows.some(({ webContents }) => !webContents.isCrashed()),
        devTools: windows.some(({ webContents }) => webContents.isDevToolsOpened()),
        full: windows.some((each) => each.isFullScreen()),
        zoom: windows[0]?.webContents.getZoomFactor() ?? 0,
      }
    })
    // The program has ended with its last window.
    .catch(() => ({ menus: 0, downloads: 0, windows: 0, alive: false, devTools: false, full: false, zoom: 1 }))

export const placeOf = async (app: ElectronApplication, page: Page): Promise<Place> => {
  const before = new Set(onScreen())
  const dialogs: string[] = []
  page.on('dialog', (each) => {
    dialogs.push(each.type())
    void each.dismiss().catch(() => undefined)
  })
  await page.evaluate('window.firstHeading = document.querySelector("h1").textContent')
  return {
    app,
    page,
    inside: await app.context().newCDPSession(page),
    seen: () => seenBy(app),
    newOnScreen: () => onScreen().filter((id) => !before.has(id)),
    dialogs,
  }
}

/** @param patience milliseconds for something to come of it */
export const falls = async (place: Place, { attempt, succeeded }: Try, patience: number): Promise<boolean> => {
  await attempt(place)
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    // A page that is being left answers nothing.
    if (await Promise.resolve(succeeded(place)).catch(() => false)) return true
  }
  return false
}
