import { app } from 'electron'
import { kioskProcedures } from '@shared/ipc/surface/kiosk'
import { contentFolder } from '../app/places'
import { paperHost } from '../app/paper-host'
import { reportFault } from '../app/report'
import { createWindow, loadSurface } from '../app/window'
import { materialsPolicy } from '../features/materials/materials.policy'
import { createMaterialsReader } from '../features/materials/materials.reader'
import { attachGate } from '../ipc/gate'
import { createPaperPress } from '../printing/paper/press'
import { createSpooler } from '../printing/spooler/spooler'
import { allowedKey } from './keys'
import { createPrintQuota } from './print-quota'

/** Prints per hour at one kiosk; the content and the limit become settings of the site with the kiosk's own issue. */
const printsPerHour = 30

/** Opens the kiosk: full screen, its own surface, no vault code anywhere in this instance. The app must be ready. */
export const startKiosk = (): void => {
  const materials = createMaterialsReader(contentFolder())
  const spooler = createSpooler()
  const press = createPaperPress(paperHost(), { report: (problem) => reportFault('paper', problem) })
  const quota = createPrintQuota(printsPerHour, () => Date.now())

  const open = (): void => {
    const window = createWindow('kiosk', {
      kiosk: true,
      fullscreen: true,
      frame: false,
      closable: false,
      minimizable: false,
    })
    window.webContents.on('before-input-event', (event, key) => {
      if (!allowedKey(key)) event.preventDefault()
    })
    attachGate(
      window.webContents,
      'kiosk',
      {
        procedures: kioskProcedures,
        handlers: {
          materials: { read: ({ id, language }) => materials.read(id, language) },
          kiosk: {
            async print({ id, language }) {
              const printer = (await spooler.printers()).find(({ isDefault, acceptsJobs }) => isDefault && acceptsJobs)
              if (!printer) return { state: 'noPrinter' }
              const { bytes, title } = await press.render({
                kind: 'material',
                language,
                material: await materials.read(id, language),
              })
              quota.take()
              await spooler.print({ bytes, title, printer: printer.name, copies: 1, color: false })
              return { state: 'queued' }
            },
          },
        },
        policies: { materials: materialsPolicy, kiosk: { print: 'anyone' } },
      },
      { session: () => null, report: reportFault },
    )
    window.once('ready-to-show', () => window.show())
    // A page that closes or crashes its window gets a fresh one: somebody may stand in front of it.
    window.on('closed', open)
    window.webContents.on('render-process-gone', () => window.destroy())
    app.once('before-quit', () => window.off('closed', open))
    loadSurface(window, 'kiosk').catch((error: unknown) => reportFault('kiosk window', error))
  }
  // A kiosk whose window is being made again has none for a moment.
  app.on('window-all-closed', () => undefined)
  open()
  void press.warmUp()
}
