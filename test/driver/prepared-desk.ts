import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plain, type Page } from '@playwright/test'
import { ownName } from '../../src/shared/languages'
import * as desk from './desk'
import { launchWaymark, type LaunchOptions, type Waymark } from './launch'
import { removeFolder } from './folders'
import { readStory } from './story'
import { wordsOf } from './words'

const en = wordsOf('en')
const story = readStory('test/stories/ur.json')

/** What the tests find on every prepared desk. The case's language is Urdu; it agreed to the counselling. */
export const prepared = {
  administrator: { name: 'Ada Sample', passphrase: 'lantern orchard violet train' },
  counsellor: { name: 'Cal Sample', passphrase: 'quiet harbour seven kites' },
  caseNumber: story.caseNumber,
  language: story.language,
} as const

interface PreparedTests {
  /** Starts the app, which ends with the test. */
  readonly launch: (options?: LaunchOptions) => Promise<Waymark>
  /** A fresh copy of the prepared desk's data folder, removed after the test. */
  readonly userData: string
}

interface PreparedWorker {
  readonly preparedFolder: string
}

/** Playwright's `test` for tests that begin at a desk which is set up: that takes ten seconds, and is done once. */
export const test = plain.extend<PreparedTests, PreparedWorker>({
  preparedFolder: [
    // Playwright wants a pattern of names here, and this needs none of them.
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'waymark-prepared-'))
      await prepare(folder)
      await use(folder)
      await removeFolder(folder)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  userData: async ({ preparedFolder }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-desk-'))
    for (const name of ['vault', 'machine.key'])
      cpSync(join(preparedFolder, name), join(folder, name), { recursive: true })
    await use(folder)
    await removeFolder(folder)
  },
  launch: async ({ userData }, use) => {
    const started: Waymark[] = []
    await use(async (options) => {
      const waymark = await launchWaymark({ userData, ...options })
      started.push(waymark)
      return waymark
    })
    for (const waymark of started) await waymark.close()
  },
})

const prepare = async (folder: string): Promise<void> => {
  const waymark = await launchWaymark({ userData: folder })
  try {
    let page = await waymark.window('desk')
    const first = { ...prepared.counsellor, passphrase: 'pebble window copper song' }
    const { administrator } = prepared
    const code = await desk.setUpDesk(page, en, { site: 'Sample Desk', administrator, counsellor: first })
    await desk.finishRecovery(page, en, code)
    page = await waymark.afterLock(page)
    await desk.unlock(page, en, first)
    await desk.choosePassphrase(page, en, first.passphrase, prepared.counsellor.passphrase)
    await desk.registerCase(page, en, story, ownName(story.language))
    await desk.recordAnswer(page, en, { ...story.consent, decision: 'given' })
    await expect(page.getByRole('tab', { name: en('cases', 'tabs.grid') })).toBeEnabled()
  } finally {
    await waymark.close()
  }
}

/** Unlocks as the prepared counsellor. @returns the desk's page, on the list of cases */
export const unlockPrepared = async (waymark: Waymark, person: desk.Person = prepared.counsellor): Promise<Page> => {
  const page = await waymark.window('desk')
  await desk.unlock(page, en, person)
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
  return page
}

/** Locks the desk with its button. @returns the fresh desk's page */
export const lockDesk = async (waymark: Waymark, page: Page): Promise<Page> => {
  const gone = waymark.afterLock(page)
  // The page may be gone before the click has been told of.
  const lock = page.getByRole('navigation').getByRole('button', { name: en('desk', 'lock') })
  await lock.click().catch(() => undefined)
  return gone
}

/** From the list of cases to the prepared case's empty grid. */
export const openPreparedGrid = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: en('cases', 'open', { caseNumber: prepared.caseNumber }) }).click()
  await desk.openGrid(page, en)
}

/** Shares the open grid where there is only one screen. @returns the facing display, which has taken the whole of it */
export const shareOnOnlyScreen = async (waymark: Waymark, page: Page, code: string): Promise<Page> => {
  await page.getByRole('button', { name: en('gridDesk', 'share') }).click()
  await page.getByLabel(en('facingDesk', 'code')).fill(code)
  await page.getByRole('button', { name: en('facingDesk', 'turn'), exact: true }).click()
  const facing = await waymark.window('facing')
  await expect(facing.locator('[data-cell]')).toHaveCount(9)
  return facing
}
