import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ownName } from '../../src/shared/languages'
import * as desk from '../driver/desk'
import { removeFolder } from '../driver/folders'
import { launchWaymark, type Waymark } from '../driver/launch'
import { readStory } from '../driver/story'
import { twoScreens } from '../driver/two-screens'
import { pressKey } from '../driver/keyboard'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')
const administrator = { name: 'Ada Sample', passphrase: 'lantern orchard violet train' }
const counsellor = { name: 'Cal Sample', passphrase: 'pebble window copper song' }
const own = { ...counsellor, passphrase: 'quiet harbour seven kites' }

test.describe('one line of real work through every room', () => {
  let waymark: Waymark
  let screens: Awaited<ReturnType<typeof twoScreens>>
  let folder: string

  test.beforeAll(async () => {
    screens = await twoScreens()
    folder = mkdtempSync(join(tmpdir(), 'waymark-story-'))
    waymark = await launchWaymark({ userData: join(folder, 'data'), env: { DISPLAY: screens.display } })
  })

  test.afterAll(async () => {
    await waymark.close()
    await screens.stop()
    await removeFolder(folder)
  })

  test('[T2.4.1][T2.T2][D.H][D.K][D.E] set up, consent, fill on two screens, print, seal, lock, and nothing readable on disk', async () => {
    const story = readStory('test/stories/ur.json')
    const { handover } = story
    if (handover === null) throw new Error('this story hands over')
    let page = await waymark.window('desk')

    const code = await desk.setUpDesk(page, en, { site: 'Sample Desk', administrator, counsellor })
    expect(code).toMatch(/^([0-9A-Z]{6}-){4}[0-9A-Z]{6}$/)
    await desk.finishRecovery(page, en, code)

    page = await waymark.afterLock(page)
    await desk.unlock(page, en, counsellor)
    await desk.choosePassphrase(page, en, counsellor.passphrase, own.passphrase)
    await desk.registerCase(page, en, story, ownName(story.language))

    // Only the consent is open before the person agreed.
    await expect(page.getByRole('tab', { name: en('cases', 'tabs.grid') })).toBeDisabled()
    // The keyboard is the counsellor's, although the facing display came up on the other screen.
    const facing = await waymark.window('facing')
    await expect
      .poll(() => waymark.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getURL()))
      .toBe('app://desk/')
    await page.getByRole('button', { name: en('consent', 'showFacing') }).click()
    await expect(facing.getByRole('article')).toBeVisible()
    await desk.recordAnswer(page, en, story.consent)
    await expect(facing.getByRole('article'), 'an answered question leaves the screen').toHaveCount(0)
    await expect(page.getByRole('tab', { name: en('cases', 'tabs.grid') })).toBeEnabled()

    await desk.openTab(page, en, 'grid')
    await desk.openGrid(page, en)
    await page.getByRole('button', { name: en('gridDesk', 'share') }).click()
    await expect(facing.locator('html')).toHaveAttribute('lang', story.language)
    await expect(facing.locator('html')).toHaveAttribute('dir', 'rtl')
    const theirs = wordsOf(story.language)
    for (const entry of story.grid) {
      await desk.writeEntry(entry.from === 'facing' ? facing : page, entry.from === 'facing' ? theirs : en, entry)
    }
    // Both screens show the same entries.
    await expect(page.locator('[data-entry]')).toHaveCount(story.grid.length)
    await expect(facing.locator('[data-entry]')).toHaveCount(story.grid.length)

    await page.getByRole('button', { name: en('gridDesk', 'print') }).click()
    expect(await desk.waitForPages(page)).toBeGreaterThan(0)
    const pdf = join(folder, 'grid.pdf')
    await waymark.answerSaveDialog(pdf)
    await page.getByRole('button', { name: en('printing', 'saveAs') }).click()
    await expect(page.getByText(pdf)).toBeVisible()
    expect(wordsOn(pdf)).not.toContain(story.caseNumber)
    await page.getByLabel(en('gridDesk', 'withCaseNumber')).check()
    await desk.waitForPages(page)
    const numbered = join(folder, 'grid-numbered.pdf')
    await waymark.answerSaveDialog(numbered)
    await page.getByRole('button', { name: en('printing', 'saveAs') }).click()
    await expect(page.getByText(numbered)).toBeVisible()
    expect(wordsOn(numbered)).toContain(story.caseNumber)
    await page.getByRole('button', { name: en('desk', 'close') }).click()
    await desk.pressAndConfirm(page, en('gridDesk', 'keep'))
    await expect(page.getByText(en('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible()

    await desk.openTab(page, en, 'handover')
    await desk.agreeToTransfer(page, en, { ...story, handover })
    const identityFile = join(folder, 'identity.txt')
    execFileSync('age-keygen', ['-o', identityFile], { stdio: 'ignore' })
    const publicKey = /public key: (\S+)/.exec(readFileSync(identityFile, 'utf8'))?.[1] ?? ''
    await desk.previewPackage(page, en, publicKey, ownName(handover.language))
    const sealed = join(folder, 'handover.age')
    await waymark.answerSaveDialog(sealed)
    await desk.sealPreviewed(page, en)

    // Somebody with nothing but the age command line and the identity.
    const archive = join(folder, 'handover.zip')
    execFileSync('age', ['-d', '-i', identityFile, '-o', archive, sealed])
    execFileSync('unzip', ['-q', archive, '-d', join(folder, 'opened')])
    const record = JSON.parse(readFileSync(join(folder, 'opened/case.json'), 'utf8')) as CaseRecord
    const kept = record.adversityGrids[0]?.entries.map((entry) => entry.text) ?? []
    for (const entry of story.grid) expect(kept).toContain(entry.text.trim())
    expect(execFileSync('pdfinfo', [join(folder, 'opened/READ-ME-FIRST.pdf')]).toString()).toContain('Pages:')

    pressKey(screens.display, 'F12')
    page = await waymark.afterLock(page)
    await expect(page.getByText(en('desk', 'unlock.title'))).toBeVisible()

    // No text of the case in any file of the vault; the control is the same search over the opened package.
    const planted = [story.caseNumber, handover.recipient, ...story.grid.map((entry) => entry.text.slice(0, 24))]
    expect(filesWith(join(waymark.userData), planted)).toEqual([])
    expect(filesWith(join(folder, 'opened'), planted).length).toBeGreaterThan(0)
  })
})

interface CaseRecord {
  readonly adversityGrids: readonly { readonly entries: readonly { readonly text: string }[] }[]
}

/** What a PDF says. */
const wordsOn = (path: string): string => execFileSync('pdftotext', [path, '-']).toString()

/** Files below a folder that hold any of the texts, as UTF-8 or UTF-16. */
const filesWith = (folder: string, texts: readonly string[]): string[] => {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => {
      const content = readFileSync(path)
      return needles.some((needle) => content.includes(needle))
    })
}
