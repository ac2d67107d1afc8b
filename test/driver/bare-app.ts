import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { removeFolder } from './folders'
import { electronRuntime } from './launch'

const main = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 400, height: 300, title: 'Another program', webPreferences: { navigateOnDragDrop: true } })
  void window.loadURL('data:text/html,<title>Another program</title><p>another program')
})
`

/** Some other program on the same screen: one window of the same Electron, without any of Waymark's guards. */
export interface BareApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
}

/** @param executable runs instead of Electron, such as a tracer */
export const launchBareApp = async (executable = electronRuntime().path): Promise<BareApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-app-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'another-program', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(join(folder, 'main.cjs'), main)
  const app = await _electron.launch({
    executablePath: executable,
    args: [folder, `--user-data-dir=${join(folder, 'data')}`],
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return {
    app,
    page: await app.firstWindow(),
    close: async () => {
      await app.close()
      await removeFolder(folder)
    },
  }
}
