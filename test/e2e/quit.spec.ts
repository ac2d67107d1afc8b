import { readdirSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'
import { expect } from '@playwright/test'
import { prepared, openPreparedGrid, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { launchWaymark } from '../driver/launch'
import { isAlive } from '../driver/processes'

/** Keeps a page busy for ever. Resolves when it is. */
const hang = async (page: Page): Promise<void> => {
  await page.evaluate('setTimeout(() => { for (;;); }, 50)')
  // What a busy page is asked it does not answer.
  await expect
    .poll(() => Promise.race([page.evaluate('1').catch(() => null), pause(300).then(() => 'busy')]), { timeout: 5000 })
    .toBe('busy')
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks an app to end, as a person or the system does. @returns the number of its process */
const askToEnd = async (app: ElectronApplication): Promise<number> => {
  const { pid } = app.process()
  if (pid === undefined) throw new Error('the app has no process')
  await app.evaluate(({ app: asked }) => asked.quit()).catch(() => undefined)
  return pid
}

test.describe('an app that is asked to end while its page hangs', () => {
  test('control: the desk stays when its windows are closed, and not destroyed', async ({ userData }) => {
    const waymark = await launchWaymark({ userData })
    const page = await unlockPrepared(waymark)
    await waymark.app.evaluate(({ BrowserWindow: windows }) => {
      windows.prototype.destroy = function (this: BrowserWindow) {
        this.close()
      }
    })
    await hang(page)
    const pid = await askToEnd(waymark.app)
    await pause(5000)
    expect(isAlive(pid)).toBe(true)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('[D.V] the desk ends, and takes what it shows with it', async ({ userData }) => {
    const waymark = await launchWaymark({ userData })
    const page = await unlockPrepared(waymark)
    await expect(page.getByText(prepared.caseNumber)).toBeVisible()
    await hang(page)
    const pid = await askToEnd(waymark.app)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('[D.V][T2.T2] the facing display ends with it', async ({ userData }) => {
    const waymark = await launchWaymark({ userData })
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    await hang(await shareOnOnlyScreen(waymark, page, '4711'))
    const pid = await askToEnd(waymark.app)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('[D.K] the kiosk ends, so that the system can shut down', async () => {
    const waymark = await launchWaymark({ kiosk: true })
    await hang(await waymark.window('kiosk'))
    const pid = await askToEnd(waymark.app)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('[D.V] nothing of the ended instance stands in the way of the next', async ({ userData }) => {
    const marks = (): readonly string[] => readdirSync(userData).filter((name) => name.startsWith('Singleton'))
    for (const round of ['first', 'second']) {
      const waymark = await launchWaymark({ userData })
      await unlockPrepared(waymark)
      // The control: while it runs, an instance marks its folder.
      expect(marks(), round).not.toEqual([])
      await waymark.close()
      expect(marks(), round).toEqual([])
    }
  })
})
