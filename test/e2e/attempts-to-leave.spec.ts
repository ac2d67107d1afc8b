import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import type { PublicSite } from '../../src/shared/features/kiosk/public-site'
import { launchBareApp } from '../driver/bare-app'
import { focusWindow, testDisplay } from '../driver/keyboard'
import { beginVisit, openRights } from '../driver/kiosk'
import { electronRuntime, launchWaymark } from '../driver/launch'
import { tries } from '../driver/tries/list'
import { opened, outside } from '../driver/tries/outside'
import { falls, placeOf, seenBy, watch } from '../driver/tries/place'
import { realClick } from '../driver/tries/ways'
import { wordsOf } from '../driver/words'

/** Some other program's window: the whole screen, pages before and behind, zoom as browsers have it. */
const openBare = async () => {
  const bare = await launchBareApp(join(outside.folder, 'electron'))
  for (const path of ['/one', '/two', '/three']) await bare.page.goto(outside.address + path)
  await bare.page.goBack()
  await bare.app.evaluate(({ BrowserWindow }) => {
    const [opening] = BrowserWindow.getAllWindows()
    opening?.setFullScreen(true)
    const contents = opening?.webContents
    void contents?.setVisualZoomLevelLimits(1, 3)
    contents?.on('zoom-changed', () => (contents.zoomFactor = 1.5))
  })
  await watch(bare.app)
  await expect.poll(async () => (await seenBy(bare.app)).full).toBe(true)
  focusWindow(testDisplay(), 'Another program')
  await realClick('1')()
  await expect.poll(() => bare.page.evaluate('document.hasFocus()')).toBe(true)
  return bare
}

const site: PublicSite = {
  format: 1,
  siteName: 'Centre at the Edge of the Map',
  languages: ['en', 'fr'],
  kiosk: { idleSeconds: 180, printsPerHour: 30, feedbackRecipient: `age1${'q'.repeat(58)}` },
  exitPin: null,
  contacts: [],
  reviews: [],
}

const openKiosk = () =>
  launchWaymark({
    kiosk: true,
    executable: join(outside.folder, 'electron'),
    args: [`--shared-dir=${join(outside.folder, 'shared')}`],
  })

/** From the start page to the field where somebody writes to the focal point. */
const openField = async (page: Page) => {
  const words = wordsOf('en')
  const press = (namespace: string, text: string) => page.getByRole('button', { name: words(namespace, text) }).click()
  await beginVisit(page, 'en')
  await press('kiosk', 'feedback')
  await press('feedback', 'about.begin')
  await press('feedback', 'kinds.thanks')
  await press('feedback', 'ways.free')
  return page.getByRole('textbox')
}

test.describe('a window that is not to be left', () => {
  const server = createServer(({ url = '/' }, answer) => {
    const path = url.split('?')[0] ?? url
    outside.asked.add(path)
    answer.setHeader('content-type', path === '/worker.js' ? 'text/javascript' : 'text/html')
    answer.end(
      path === '/worker.js'
        ? ''
        : `<!doctype html><title>Another program</title><body style="padding-top: 100px"><article><p>Some words of another
           program.</p></article><h1>${path}</h1><textarea></textarea><textarea></textarea><script src="/worker.js"></script>`,
    )
  })
  test.beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    outside.address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const folder = mkdtempSync(join(tmpdir(), 'waymark-tries-'))
    outside.folder = folder
    mkdirSync(join(folder, 'shared/public'), { recursive: true })
    writeFileSync(join(folder, 'shared/public/site.json'), JSON.stringify(site))
    const script = (name: string, line: string) =>
      writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
    for (const name of ['xdg-open', 'xdg-email']) script(name, `echo "$@" >> '${folder}/opened'`)
    // A machine with a camera, a touch screen, and programs for mail and telephone.
    const machine = '--use-fake-device-for-media-stream --touch-events=enabled'
    script('electron', `PATH='${folder}':"$PATH" exec '${electronRuntime().path}' "$@" ${machine}`)
  })
  test.beforeEach(() => {
    outside.asked.clear()
    rmSync(join(outside.folder, 'opened'), { force: true })
  })
  test.afterAll(() => {
    server.close()
    server.closeAllConnections()
    rmSync(outside.folder, { recursive: true, force: true })
  })

  test('[D.K] control: any other window falls to every try', async () => {
    test.setTimeout(480_000)
    for (const each of tries) {
      await test.step(each.name, async () => {
        const bare = await openBare()
        const process = bare.app.process()
        try {
          const place = await placeOf(bare.app, bare.page)
          expect.soft(await falls(place, each, 5000), each.name).toBe(true)
        } finally {
          // One that waits for the system's dialog does not close when asked.
          process.kill('SIGKILL')
          await bare.close().catch(() => undefined)
        }
      })
    }
  })

  test('[D.K] the kiosk falls to none, one after the other', async () => {
    test.setTimeout(240_000)
    const waymark = await openKiosk()
    try {
      const { app } = waymark
      await openRights(await waymark.window('kiosk'), 'en')
      await watch(app)
      const start = await placeOf(app, await waymark.window('kiosk'))
      const heading = await start.page.evaluate('window.untouched = true, window.firstHeading')
      for (const each of tries) {
        await test.step(each.name, async () => {
          const place = await placeOf(app, await waymark.window('kiosk'))
          expect.soft(await falls(place, each, 400), each.name).toBe(false)
          // Only these two end a page, and another one has followed it.
          if (['crash', 'window.close'].includes(each.name)) return
          // The first page stays to the end, and what comes late of one try is found at the next.
          expect(await start.page.evaluate('window.untouched && document.querySelector("h1").textContent')).toBe(
            heading,
          )
          expect(start.newOnScreen()).toEqual([])
          await place.page.evaluate('document.getElementById("put")?.remove()')
        })
      }
      // Nor did anything come of them later.
      expect([...outside.asked, opened()]).toEqual([''])
      expect(await seenBy(app)).toEqual({
        ...{ menus: 0, downloads: 0, windows: 1, alive: true, devTools: false, full: true, zoom: 1 },
      })
      expect(start.dialogs).toEqual([])
    } finally {
      await waymark.close()
    }
  })

  test('[D.K] words can be marked where a visitor writes, and the next one cannot paste them', async () => {
    const mark = (box: { readonly x: number; readonly y: number } | null): [number, number] => [
      (box?.x ?? 0) + 40,
      (box?.y ?? 0) + 25,
    ]
    const marked =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd).trim()'

    const bare = await openBare()
    try {
      const [first, second] = [bare.page.locator('textarea').first(), bare.page.locator('textarea').last()]
      await first.fill('Complaint')
      await first.dblclick({ position: { x: 20, y: 10 } })
      await second.click({ button: 'middle' })
      await expect(second).toHaveValue('Complaint')
    } finally {
      await bare.close()
    }

    const waymark = await openKiosk()
    try {
      const page = await waymark.window('kiosk')
      const field = await openField(page)
      await field.fill('Complaint')
      await page.mouse.dblclick(...mark(await field.boundingBox()))
      expect(await page.evaluate(marked)).toBe('Complaint')
      await page.reload()
      const next = await openField(page)
      await expect(next).toHaveValue('')
      await page.mouse.click(...mark(await next.boundingBox()), { button: 'middle' })
      await page.waitForTimeout(500)
      await expect(next).toHaveValue('')
    } finally {
      await waymark.close()
    }
  })
})
