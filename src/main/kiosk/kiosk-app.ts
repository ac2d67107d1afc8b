import { join } from 'node:path'
import { app, dialog, type BrowserWindow, type WebContents } from 'electron'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { kioskProcedures } from '@shared/ipc/surface/kiosk'
import { takeAddedLanguages } from '@shared/languages'
import { contentFolders } from '../app/places'
import { paperHost } from '../app/paper-host'
import { reportFault } from '../app/report'
import { createWindow, loadSurface, tell, whenDrawn } from '../app/window'
import { currentPackFolder } from '../content-packs/current-pack'
import { materialsPolicy } from '../features/materials/materials.policy'
import { createMaterialsReader } from '../features/materials/materials.reader'
import { languagesOfPack } from '../features/words/pack-words'
import { wordsHandlers } from '../features/words/words.handlers'
import { wordsPolicy } from '../features/words/words.policy'
import { attachGate } from '../ipc/gate'
import { createPaperPress } from '../printing/paper/press'
import { createSpooler } from '../printing/spooler/spooler'
import { readPublicSite, watchPublicSite } from '../shared-folder/public-site'
import { sharedFolderOf, sharedPlace } from '../shared-folder/shared-place'
import { createCounters } from './counters/counters'
import { createExitGuard, leftStatus } from './exit-pin/exit-guard'
import { createFeedbackSpool } from './feedback/spool'
import { allowedKey } from './keys'
import { kioskHandlers } from './kiosk.handlers'
import { kioskPrinting } from './kiosk-printing'

/**
 * Keeps the system's dialogs for files and folders, in which anybody can look around, from opening. Electron has no
 * setting for that: a file input, or a file picker asked for by a script, opens one. The debugging protocol's interception
 * does, for the page's whole life and without a port; nobody answers what it reports.
 */
const refuseFileDialogs = async ({ debugger: protocol }: WebContents): Promise<void> => {
  protocol.attach()
  await protocol.sendCommand('Page.enable')
  await protocol.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true })
}

/**
 * How a window fills the screen. With `--ozone-platform=wayland` the kiosk runs in a compositor that gives every window the
 * whole screen (packaging/kiosk). Asking it for that as well ends Electron 25: the answer comes before the compositor has
 * said how large the screen is, and Chromium traps over a window of no size.
 */
const wholeScreen = (): { kiosk?: true; fullscreen?: true } =>
  app.commandLine.getSwitchValue('ozone-platform') === 'wayland' ? {} : { kiosk: true, fullscreen: true }

/** Milliseconds after which the paper window is made ready: it would take the time of the start page, and nobody prints so soon. */
const untilPaper = 1500

/** Opens the kiosk: full screen, its own surface, no vault code anywhere in this instance. The app must be ready. */
export const startKiosk = (): void => {
  const shared = sharedPlace(sharedFolderOf(app))
  const packFolder = (): string | null => currentPackFolder(shared.packs)
  const words = wordsHandlers(packFolder)
  let pack = packFolder()
  takeAddedLanguages(languagesOfPack(pack))
  /** Another content pack may be in force: then windows read its words. */
  const takePack = (): void => {
    const before = pack
    pack = packFolder()
    if (pack === before) return
    takeAddedLanguages(languagesOfPack(pack))
    press.close()
    warmUpSoon()
    tell(shown, { kind: 'changed', topic: 'contentPacks' })
  }
  let site: PublicSite | null = null
  const materials = createMaterialsReader({
    folders: () => contentFolders(packFolder()),
    reviews: () => site?.reviews ?? [],
  })
  let shown: BrowserWindow | null = null
  watchPublicSite(shared, (published) => {
    site = published ?? site
    materials.refresh()
    takePack()
    tell(shown, { kind: 'changed', topic: 'site' })
  })
  site = readPublicSite(shared)

  const press = createPaperPress(paperHost(words), { report: (problem) => reportFault('paper', problem) })
  let leaving = false
  const warmUpSoon = (): void => {
    setTimeout(() => {
      if (!leaving) void press.warmUp()
    }, untilPaper)
  }
  const printing = kioskPrinting({ press, spooler: createSpooler(), site: () => site, now: () => Date.now() })
  const counters = createCounters({
    folder: shared.counters,
    now: () => new Date(),
    report: (problem) => reportFault('counters', problem),
  })
  const feedback = createFeedbackSpool({
    folder: shared.feedback,
    recipient: () => site?.kiosk.feedbackRecipient ?? null,
    site: () => site?.siteName ?? null,
    now: () => new Date(),
  })
  const exit = createExitGuard({
    attemptsFile: join(app.getPath('userData'), 'exit-attempts.json'),
    now: () => Date.now(),
  })

  const open = (): void => {
    const window = createWindow('kiosk', {
      ...wholeScreen(),
      frame: false,
      closable: false,
      minimizable: false,
    })
    shown = window
    window.webContents.on('before-input-event', (event, key) => {
      if (!allowedKey(key)) event.preventDefault()
    })
    attachGate(
      window.webContents,
      'kiosk',
      {
        procedures: kioskProcedures,
        handlers: kioskHandlers({
          materials,
          words,
          printing,
          counters,
          feedback,
          exit,
          site: () => site,
          leave: () => {
            leaving = true
            counters.flush()
            app.exit(leftStatus)
          },
        }),
        policies: {
          materials: materialsPolicy,
          kiosk: { view: 'anyone', print: 'anyone', count: 'anyone', leave: 'anyone' },
          feedback: { leave: 'anyone', printSlip: 'anyone' },
          words: wordsPolicy,
        },
      },
      { session: () => null, report: reportFault },
    )
    whenDrawn(window, () => {
      window.show()
      warmUpSoon()
    })
    // A page that closes or crashes its window gets a fresh one: somebody may stand in front of it.
    const again = (): void => {
      if (!leaving) open()
    }
    window.on('closed', again)
    window.webContents.on('render-process-gone', () => window.destroy())
    window.webContents.once('dom-ready', () => {
      refuseFileDialogs(window.webContents).catch((error: unknown) => reportFault('kiosk file dialogs', error))
    })
    loadSurface(window, 'kiosk').catch((error: unknown) => reportFault('kiosk window', error))
  }
  // A kiosk whose window is being made again has none for a moment.
  app.on('window-all-closed', () => undefined)
  app.on('before-quit', () => {
    leaving = true
    counters.flush()
    // Not closed: a page that hangs would not let the system shut down.
    shown?.destroy()
    press.close()
  })
  // Electron would show what went wrong in main in a dialog of the system's, over the kiosk.
  dialog.showErrorBox = () => undefined
  open()
}
