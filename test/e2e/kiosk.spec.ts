import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { directionOf, builtInLanguages, ownName } from '../../src/shared/languages'
import { openRights } from '../driver/kiosk'
import { launchWaymark, type Waymark } from '../driver/launch'
import { test as withDesk, unlockPrepared } from '../driver/prepared-desk'
import { titleOf, wordsOf } from '../driver/words'

const runKiosk = async (
  env: NodeJS.ProcessEnv,
  use: (waymark: Waymark, page: Page) => Promise<void>,
): Promise<void> => {
  const waymark = await launchWaymark({ kiosk: true, env })
  try {
    await use(waymark, await waymark.window('kiosk'))
  } finally {
    await waymark.close()
  }
}

/** A place where no CUPS listens: a machine without a printer. */
const noPrinter = (): { readonly CUPS_SERVER: string } => ({ CUPS_SERVER: join(tmpdir(), 'waymark-no-cups.sock') })

test('[D.K][D.I] shows the rights in eight languages, each in its own direction, on the whole screen', async () => {
  await runKiosk(noPrinter(), async (waymark, page) => {
    const covers = await waymark.app.evaluate(({ BrowserWindow, screen }) => {
      const bounds = BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.getBounds()
      const display = screen.getPrimaryDisplay().bounds
      return bounds?.width === display.width && bounds.height === display.height
    })
    expect(covers).toBe(true)
    for (const language of builtInLanguages) {
      const words = wordsOf(language)
      await openRights(page, language)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language))
      await expect(page.getByRole('heading', { name: titleOf('handout/rights', language) }).first()).toBeVisible()
      if (language !== 'en') await expect(page.getByText(words('documents', 'unreviewed'))).toBeVisible()
      await page.getByRole('button', { name: words('kiosk', 'done') }).click()
      await expect(page.getByRole('button', { name: ownName(language) })).toBeVisible()
    }
  })
})

test('[D.K] says so when there is no printer', async () => {
  await runKiosk(noPrinter(), async (_waymark, page) => {
    const words = wordsOf('fr')
    await openRights(page, 'fr')
    await page.getByRole('button', { name: words('kiosk', 'print') }).click()
    await expect(page.getByText(words('kiosk', 'savedInsteadOfPrinted'))).toBeVisible()
  })
})

/** Whether a process has mapped the database's native library. */
const hasDatabase = (pid: number): boolean => readFileSync(`/proc/${String(pid)}/maps`, 'utf8').includes('sqlcipher')

/** Process ids of an app's whole tree. */
const processesOf = (waymark: Waymark): Promise<readonly number[]> =>
  waymark.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))

test('[D.K][D.V] no process of the kiosk has loaded the database', async () => {
  await runKiosk(noPrinter(), async (waymark, page) => {
    await openRights(page, 'en')
    const pids = await processesOf(waymark)
    expect(pids.length).toBeGreaterThan(1)
    expect(pids.filter(hasDatabase)).toEqual([])
  })
})

withDesk('[D.V] control: the desk’s vault process has', async ({ launch }) => {
  const waymark = await launch()
  await unlockPrepared(waymark)
  expect((await processesOf(waymark)).filter(hasDatabase)).toHaveLength(1)
})

test('[D.K][D.V] nothing that the kiosk can load of the built app holds vault code', () => {
  /** Built files reachable from one by `require`, dynamic or not, without the branch of the other instance. */
  const reachable = (start: string, without: RegExp): string => {
    const seen = new Set<string>()
    const visit = (path: string): void => {
      if (seen.has(path)) return
      seen.add(path)
      const code = readFileSync(path, 'utf8')
      for (const [, file = ''] of code.matchAll(/require\("(\.[^"]+\.js)"\)/g)) {
        if (!without.test(file)) visit(join(path, '..', file))
      }
    }
    visit(start)
    return [...seen].map((path) => readFileSync(path, 'utf8')).join('\n')
  }
  const marks = ['CREATE TABLE cases', 'waymark keyring user', '@node-rs/argon2', '@signalapp/sqlcipher', 'vault.js']
  const found = (code: string): string[] => marks.filter((mark) => code.includes(mark))
  expect(found(reachable('out/main/index.js', /desk-app/))).toEqual([])
  // Controls: the same search finds what the desk and its vault process hold.
  expect(found(reachable('out/main/index.js', /kiosk-app/))).toContain('vault.js')
  expect(found(reachable('out/main/vault.js', /^$/)).length).toBeGreaterThan(3)
})
