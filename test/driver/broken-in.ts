import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { gateChannel } from '../../src/shared/ipc/channels'

/**
 * Puts the raw message channel into every page and frame: where somebody stands who has broken out of the page and out
 * of the isolated world, so that only main is left to refuse them.
 */
const strangersPreload = `
;(() => {
  const { contextBridge, ipcRenderer } = require('electron')
  const told = (answer) => answer.then((value) => ({ value }), (error) => ({ thrown: String(error) }))
  contextBridge.exposeInMainWorld('stranger', { invoke: (...message) => told(ipcRenderer.invoke(...message)) })
})()
`

/**
 * The real main, with two walls taken down that stand before the gate: pages come without their content policy, so that
 * a page can hold frames of itself, and preloads run in those frames. The gate must hold without them.
 */
const strangersMain = `
const electron = require('electron')
const Module = require('node:module')
const { fromPartition } = electron.session
electron.session.fromPartition = (...wanted) => {
  const made = fromPartition(...wanted)
  const { protocol } = made
  const handle = protocol.handle.bind(protocol)
  protocol.handle = (scheme, serve) =>
    handle(scheme, async (request) => {
      const page = await serve(request)
      page.headers.delete('content-security-policy')
      return page
    })
  return made
}
const Window = new Proxy(electron.BrowserWindow, {
  construct: (Real, [options]) =>
    new Real({ ...options, webPreferences: { ...options.webPreferences, nodeIntegrationInSubFrames: true } }),
})
const changed = new Proxy(electron, { get: (all, name) => (name === 'BrowserWindow' ? Window : all[name]) })
const load = Module._load
Module._load = (request, ...rest) => (request === 'electron' ? changed : load(request, ...rest))
require('./out/main/index.js')
`

/**
 * A copy of the built app whose main is the real one and whose windows are in a stranger's hands.
 * @returns its folder, for `launchWaymark`; the caller removes it
 */
export const brokenInApp = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-broken-in-'))
  const original = (name: string): string => join(process.cwd(), name)
  mkdirSync(join(folder, 'out'))
  for (const name of ['out/main', 'out/renderer', 'resources', 'node_modules'])
    symlinkSync(original(name), join(folder, name))
  cpSync(original('out/preload'), join(folder, 'out/preload'), { recursive: true })
  for (const surface of ['desk', 'facing', 'kiosk', 'paper'])
    appendFileSync(join(folder, `out/preload/${surface}.js`), strangersPreload)
  writeFileSync(join(folder, 'main.cjs'), strangersMain)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'waymark', productName: 'Waymark', version: '0.0.0', main: 'main.cjs' }),
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What came back: the gate's result, or that there was nobody to answer. */
export interface StrangersAnswer {
  readonly value?: { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly code: string } }
  readonly thrown?: string
}

/** Sends any message to main on any channel, past everything that the window's own preload offers. */
export const sendAsStranger = (from: Page | Frame, message: readonly unknown[]): Promise<StrangersAnswer> =>
  from.evaluate<StrangersAnswer>(`stranger.invoke(...${JSON.stringify(message)})`)

/** Calls a procedure through the gate's own channel. */
export const callAsStranger = (from: Page | Frame, name: unknown, input?: unknown): Promise<StrangersAnswer> =>
  sendAsStranger(from, input === undefined ? [gateChannel, name] : [gateChannel, name, input])
