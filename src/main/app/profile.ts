import { join } from 'node:path'
import type { App } from 'electron'

export type Instance = 'desk' | 'kiosk'

/** Which of the two instances the command line asks for. */
export const surfaceAsked = (argv: readonly string[]): Instance => (argv.includes('--kiosk') ? 'kiosk' : 'desk')

/**
 * Gives each instance a folder of its own for all that it stores. `--user-data-dir`, Chromium's own switch, names
 * another one. Must run before the app is ready.
 */
export const settleProfile = (app: App, instance: Instance): void => {
  const named = app.commandLine.getSwitchValue('user-data-dir')
  const folder = instance === 'kiosk' ? 'Waymark Kiosk' : 'Waymark'
  app.setPath('userData', named === '' ? join(app.getPath('appData'), folder) : named)
}
