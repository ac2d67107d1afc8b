import type { WebContents } from 'electron'
import { paperProcedures } from '@shared/ipc/surface/paper'
import { wordsPolicy } from '../features/words/words.policy'
import { attachGate } from '../ipc/gate'
import type { Handlers, Policies } from '../ipc/router'
import type { PaperHandlers, PaperHost } from '../printing/paper/press.types'
import { reportFault } from './report'
import { createWindow, loadSurface } from './window'

// The window holds only the one document that it was given; there is nobody in front of it.
const paperPolicy: Policies<'paper'> = { next: 'anyone', ready: 'anyone', failed: 'anyone' }

const attach = (webContents: WebContents, handlers: PaperHandlers, words: Handlers<'words'>): void => {
  const router = {
    procedures: paperProcedures,
    handlers: { paper: handlers, words },
    policies: { paper: paperPolicy, words: wordsPolicy },
  }
  attachGate(webContents, 'paper', router, { session: () => null, report: reportFault })
}

/** Makes the hidden window in which documents become pages. @param words says what a content pack brings for their words */
export const paperHost = (words: Handlers<'words'>): PaperHost => ({
  async open(handlers) {
    const window = createWindow('paper', { width: 794, height: 1123, webPreferences: { backgroundThrottling: false } })
    attach(window.webContents, handlers, words)
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
