import type { WebContents } from 'electron'
import { paperProcedures } from '@shared/ipc/surface/paper'
import { attachGate } from '../ipc/gate'
import type { Policies } from '../ipc/router'
import type { PaperHandlers, PaperHost } from '../printing/paper/press.types'
import { reportFault } from './report'
import { createWindow, loadSurface } from './window'

// The window holds only the one document that it was given; there is nobody in front of it.
const paperPolicy: Policies<'paper'> = { next: 'anyone', ready: 'anyone', failed: 'anyone' }

const attach = (webContents: WebContents, handlers: PaperHandlers): void => {
  const router = { procedures: paperProcedures, handlers: { paper: handlers }, policies: { paper: paperPolicy } }
  attachGate(webContents, 'paper', router, { session: () => null, report: reportFault })
}

/** Makes the hidden window in which documents become pages. */
export const paperHost = (): PaperHost => ({
  async open(handlers) {
    const window = createWindow('paper', { width: 794, height: 1123, webPreferences: { backgroundThrottling: false } })
    attach(window.webContents, handlers)
    const gone = new Promise<void>((resolve) => {
      window.once('closed', resolve)
      window.webContents.once('render-process-gone', () => resolve())
    })
    await loadSurface(window, 'paper')
    return {
      gone,
      printToPDF: (options) => window.webContents.printToPDF(options),
      close: () => {
        if (!window.isDestroyed()) window.destroy()
      },
    }
  },
})
