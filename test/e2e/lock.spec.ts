import { expect, type Page } from '@playwright/test'
import { launchBareApp } from '../driver/bare-app'
import * as desk from '../driver/desk'
import { focusedWindow, focusWindow, pressKey, testDisplay } from '../driver/keyboard'
import type { Waymark } from '../driver/launch'
import { openPreparedGrid, prepared, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { isAlive, pageProcess, vaultProcess } from '../driver/processes'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')

/** What an open desk consists of, by process id. */
const processesOf = async ({ app }: Waymark): Promise<{ readonly vault: number; readonly page: number }> => {
  const [vault, page] = [await vaultProcess(app), await pageProcess(app, 'desk')]
  if (vault === null || page === null) throw new Error('the desk is not open')
  return { vault, page }
}

/** Does something that is to lock the desk, and looks at what became of the processes that knew anything. */
const expectLock = async (waymark: Waymark, page: Page, doIt: () => Promise<unknown> | void): Promise<Page> => {
  const before = await processesOf(waymark)
  expect(isAlive(before.vault) && isAlive(before.page)).toBe(true)
  await doIt()
  const fresh = await waymark.afterLock(page)
  await expect(fresh.getByText(en('desk', 'unlock.title'))).toBeVisible()
  await expect.poll(() => isAlive(before.vault), 'the vault process that held the key').toBe(false)
  await expect.poll(() => isAlive(before.page), 'the process of the old page').toBe(false)
  expect(await pageProcess(waymark.app, 'desk')).not.toBe(before.page)
  expect(waymark.app.windows().filter((each) => each.url().startsWith('app://facing/'))).toEqual([])
  return fresh
}

test.describe('the lock', () => {
  test('[D.V][D.E] button, key, key in another program, suspend: vault process gone, page new', async ({ launch }) => {
    const waymark = await launch()
    let page = await unlockPrepared(waymark)
    page = await expectLock(waymark, page, () => page.getByRole('button', { name: en('desk', 'lock') }).click())

    await unlockPrepared(waymark)
    page = await expectLock(waymark, page, () => pressKey(testDisplay(), 'F12'))

    // On a locked desk the key belongs to other programs again, and does nothing here.
    pressKey(testDisplay(), 'F12')
    await page.waitForTimeout(500)
    expect(page.isClosed()).toBe(false)

    await unlockPrepared(waymark)
    const another = await launchBareApp()
    try {
      focusWindow(testDisplay(), 'Another program')
      expect(focusedWindow(testDisplay())).toBe('Another program')
      page = await expectLock(waymark, page, () => pressKey(testDisplay(), 'F12'))
    } finally {
      await another.close()
    }

    for (const sign of ['suspend', 'lock-screen'] as const) {
      await unlockPrepared(waymark)
      page = await expectLock(waymark, page, () =>
        waymark.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), sign),
      )
    }
  })

  test('[D.V][T2.T2] while the only screen is turned to the migrant, the lock takes the facing window too', async ({
    launch,
  }) => {
    const waymark = await launch()
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    const facing = await shareOnOnlyScreen(waymark, page, '4711')
    const facingPage = await pageProcess(waymark.app, 'facing')
    await expectLock(waymark, page, () => pressKey(testDisplay(), 'F12'))
    expect(facing.isClosed()).toBe(true)
    await expect.poll(() => facingPage !== null && isAlive(facingPage)).toBe(false)
  })

  test('[D.V] after stillness: a countdown that a touch puts off, then the lock', async ({ launch }) => {
    const waymark = await launch()
    let page = await unlockPrepared(waymark, prepared.administrator)
    await desk.goTo(page, en, 'site')
    await desk.choose(
      page,
      page.getByRole('combobox', { name: en('desk', 'site.idle') }),
      en('desk', 'site.idleChoice.30'),
    )
    await page.getByRole('button', { name: en('desk', 'save'), exact: true }).click()
    await expect(page.getByText(en('desk', 'saved'))).toBeVisible()
    page = await expectLock(waymark, page, () => page.getByRole('button', { name: en('desk', 'lock') }).click())

    await unlockPrepared(waymark)
    const began = Date.now()
    const warning = page.getByRole('dialog').filter({ hasText: en('desk', 'lockWarning.text') })
    await expect(warning).toBeVisible({ timeout: 25_000 })
    expect(Date.now() - began, 'milliseconds of stillness before the warning').toBeGreaterThan(12_000)
    await expect(warning).toContainText(en('desk', 'lockWarning.title', { seconds: 12 }))
    await page.mouse.move(300, 300)
    await page.mouse.move(310, 310)
    await expect(warning).toBeHidden()

    const touched = Date.now()
    const shown: string[] = []
    await expectLock(waymark, page, async () => {
      await expect(warning).toBeVisible({ timeout: 25_000 })
      while (!page.isClosed()) {
        const title = await warning
          .getByRole('heading')
          .textContent({ timeout: 1000 })
          .catch(() => null)
        if (title !== null && shown.at(-1) !== title) shown.push(title)
        await new Promise((later) => setTimeout(later, 200))
      }
    })
    const still = (Date.now() - touched) / 1000
    expect(still).toBeGreaterThan(28)
    expect(still).toBeLessThan(45)
    expect(shown.length, 'a countdown counts').toBeGreaterThan(8)
  })

  test('[D.V] wrong passphrases: an answer, then a growing wait that a new start does not shorten', async ({
    launch,
  }) => {
    const wrong = { ...prepared.counsellor, passphrase: 'not the right words at all' }
    const isWrong = (on: Page) => on.getByText(en('errors', 'unlock.wrong'))
    const waits = (on: Page) =>
      on.getByText(new RegExp(en('desk', 'unlock.waiting', { seconds: '\\d+' }).replaceAll('.', '\\.')))
    const secondsShown = async (on: Page): Promise<number> => Number(/\d+/.exec(await waits(on).innerText())?.[0])

    const first = await launch()
    let page = await first.window('desk')
    for (const _try of [1, 2, 3]) {
      await desk.unlock(page, en, wrong)
      await expect(isWrong(page)).toBeVisible()
    }
    await desk.unlock(page, en, prepared.counsellor)
    await expect(waits(page)).toBeVisible()
    expect(await secondsShown(page)).toBeLessThanOrEqual(5)
    await expect(page.getByRole('button', { name: en('desk', 'unlock.submit') })).toBeDisabled()
    await expect(waits(page)).toBeHidden()
    await desk.unlock(page, en, wrong)
    await expect(isWrong(page)).toBeVisible()
    const fourth = Date.now()
    await first.close()

    const second = await launch()
    page = await second.window('desk')
    await desk.unlock(page, en, prepared.counsellor)
    await expect(waits(page)).toBeVisible()
    const seconds = await secondsShown(page)
    expect(seconds).toBeGreaterThan(0)
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(waits(page)).toBeHidden({ timeout: 20_000 })
    expect(Date.now() - fourth, 'longer than the first wait, the new start included').toBeGreaterThan(10_000)
    await unlockPrepared(second)
  })
})
