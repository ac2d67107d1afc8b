import { readdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { builtInLanguages } from '../../src/shared/languages'
import { startCups } from '../helpers/cups'
import { launchBareApp } from '../driver/bare-app'
import { focusWindow, pressKey, testDisplay } from '../driver/keyboard'
import { openRights } from '../driver/kiosk'
import type { Waymark } from '../driver/launch'
import { test } from '../driver/prepared-desk'
import { pageProcess } from '../driver/processes'
import { wordsOf } from '../driver/words'

/** How the kiosk's window stands, as the window system says. */
const windowOf = ({ app }: Waymark) =>
  app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith('app://kiosk/'))
    return {
      bounds: window?.getBounds(),
      full: window?.isKiosk() === true && window.isFullScreen(),
      zoom: window?.webContents.getZoomFactor(),
    }
  })

/** Everything that a keyboard offers to somebody who wants out of a full screen, or into what lies behind it. */
const waysOut = [
  ...['ctrl+w', 'ctrl+F4', 'alt+F4', 'ctrl+q', 'ctrl+shift+w', 'ctrl+n', 'ctrl+t', 'F11', 'F12', 'F10'],
  ...['ctrl+r', 'ctrl+shift+r', 'F5', 'alt+Left', 'alt+Home', 'ctrl+l', 'ctrl+o', 'ctrl+p', 'ctrl+s', 'ctrl+u'],
  ...['ctrl+shift+i', 'ctrl+shift+j', 'ctrl+plus', 'ctrl+minus', 'ctrl+0', 'Escape', 'Menu', 'shift+F10', 'F9'],
]

test.describe('the kiosk', () => {
  test('[D.K] is left by no key, and control: another window is closed and reloaded by them', async ({ launch }) => {
    const bare = await launchBareApp()
    focusWindow(testDisplay(), 'Another program')
    await bare.page.evaluate('window.untouched = true')
    pressKey(testDisplay(), 'ctrl+r')
    await expect.poll(() => bare.page.evaluate('window.untouched').catch(() => true)).toBeUndefined()
    pressKey(testDisplay(), 'ctrl+w')
    await expect.poll(() => bare.page.isClosed()).toBe(true)
    await bare.close()

    const waymark = await launch({ kiosk: true })
    const page = await waymark.window('kiosk')
    await openRights(page, 'fr')
    await page.evaluate(`window.untouched = true
      window.heard = []
      addEventListener('keydown', ({ key }) => heard.push(key), { capture: true })`)
    const before = await windowOf(waymark)
    expect(before.full).toBe(true)
    for (const key of waysOut) pressKey(testDisplay(), key)
    await page.waitForTimeout(1000)
    expect(page.isClosed()).toBe(false)
    expect(await page.evaluate('window.untouched')).toBe(true)
    await expect(page.getByRole('button', { name: wordsOf('fr')('kiosk', 'print') })).toBeVisible()
    expect(await windowOf(waymark)).toEqual(before)

    // Main swallows them before the page hears of them; keys that reading needs do arrive, by the same way.
    expect(new Set(await page.evaluate<string[]>('heard'))).toEqual(new Set(['Escape', 'Shift']))
    const focused = 'document.activeElement.textContent'
    const first = await page.evaluate(focused)
    pressKey(testDisplay(), 'Tab')
    await expect.poll(() => page.evaluate(focused)).not.toBe(first)
  })

  test('[D.K] comes back on its start page, in a new process, when its page closes or breaks', async ({ launch }) => {
    const waymark = await launch({ kiosk: true })
    const endings = [
      (page: Page) => page.evaluate('window.close()'),
      () =>
        waymark.app.evaluate(({ webContents }) =>
          webContents
            .getAllWebContents()
            .find((each) => each.getURL().startsWith('app://kiosk/'))
            ?.forcefullyCrashRenderer(),
        ),
    ]
    for (const end of endings) {
      const page = await waymark.window('kiosk')
      await openRights(page, 'ar')
      const process = await pageProcess(waymark.app, 'kiosk')
      await end(page).catch(() => undefined)
      await expect.poll(() => page.isClosed()).toBe(true)
      const fresh = await waymark.window('kiosk')
      await expect(fresh.getByRole('listitem').getByRole('button')).toHaveCount(builtInLanguages.length)
      await expect.poll(async () => (await windowOf(waymark)).full).toBe(true)
      expect(await pageProcess(waymark.app, 'kiosk')).not.toBe(process)
    }
  })

  test('[D.K][D.I] prints the rights page in each of its languages on a real queue', async ({ launch }) => {
    const cups = await startCups()
    try {
      const printed = (): string[] => readdirSync(cups.outDir).filter((name) => name.endsWith('.pdf'))
      const page = await (await launch({ kiosk: true, env: cups.env })).window('kiosk')
      for (const [index, language] of builtInLanguages.entries()) {
        const words = wordsOf(language)
        await openRights(page, language)
        await page.getByRole('button', { name: words('kiosk', 'print') }).click()
        await expect(page.getByRole('status')).toHaveText(words('kiosk', 'printing'), { timeout: 30_000 })
        await expect.poll(() => printed().length, { timeout: 30_000 }).toBe(index + 1)
        await page.getByRole('button', { name: words('kiosk', 'done') }).click()
      }
    } finally {
      await cups.stop()
    }
  })
})
