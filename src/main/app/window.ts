import { BrowserWindow, session, type BrowserWindowConstructorOptions, type Session } from 'electron'
import type { WindowEvent } from '@shared/ipc/api'
import { eventChannel } from '@shared/ipc/channels'
import type { Surface } from '@shared/ipc/surfaces'
import { shutNetwork } from './no-network'
import { originOf } from './origins'
import { builtFile } from './places'
import { serveSurface } from './protocol'

const sessions = new Map<Surface, Session>()

/** The surface's browser session: in memory only, without network, without permissions, without downloads. */
const sessionOf = (surface: Surface): Session => {
  const known = sessions.get(surface)
  if (known) return known
  const made = session.fromPartition(`waymark-${surface}`, { cache: false })
  shutNetwork(made)
  made.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  made.setPermissionCheckHandler(() => false)
  made.setDevicePermissionHandler(() => false)
  made.on('will-download', (event) => event.preventDefault())
  made.setSpellCheckerEnabled(false)
  serveSurface(made.protocol, surface, builtFile('renderer'))
  sessions.set(surface, made)
  return made
}

/**
 * Makes a window of a surface: sandboxed, isolated, without navigation, new windows, permissions, menu or devtools
 * shortcuts. The page is not loaded yet, so that the gate can be attached first; call `loadSurface` for that.
 */
export const createWindow = (surface: Surface, options: BrowserWindowConstructorOptions = {}): BrowserWindow => {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: '#f7f6f3',
    title: 'Waymark',
    ...options,
    webPreferences: {
      preload: builtFile(`preload/${surface}.js`),
      session: sessionOf(surface),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      devTools: false,
      ...options.webPreferences,
    },
  })
  const { webContents } = window
  window.removeMenu()
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', (event) => event.preventDefault())
  webContents.on('will-redirect', (event) => event.preventDefault())
  webContents.on('will-attach-webview', (event) => event.preventDefault())
  webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  void webContents.setVisualZoomLevelLimits(1, 1)
  return window
}

/** Loads the surface's page. Rejects when it cannot. */
export const loadSurface = (window: BrowserWindow, surface: Surface): Promise<void> =>
  window.loadURL(`${originOf(surface)}/`)

/** Milliseconds that a page which has been read may take to draw itself before its window is shown anyway. */
const untilShown = 500

/**
 * Calls `show` once, when the page has drawn itself. On Wayland a hidden window may never draw, and `ready-to-show` then
 * never comes (electron/electron#48859): the page having been read has to do.
 */
export const whenDrawn = (window: BrowserWindow, show: () => void): void => {
  let shown = false
  const once = (): void => {
    if (shown || window.isDestroyed()) return
    shown = true
    show()
  }
  window.once('ready-to-show', once)
  window.webContents.once('did-finish-load', () => {
    setTimeout(once, untilShown)
  })
}

/** Tells a window something, if it is still there. */
export const tell = (window: BrowserWindow | null, event: WindowEvent): void => {
  if (window && !window.isDestroyed()) window.webContents.send(eventChannel, event)
}
