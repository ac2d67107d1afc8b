import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import * as desk from '../driver/desk'
import { pressKey, testDisplay, typeKeys } from '../driver/keyboard'
import type { SurfaceName, Waymark } from '../driver/launch'
import { openPreparedGrid, prepared, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { isAlive, pageProcess, vaultProcess } from '../driver/processes'
import { twoScreens } from '../driver/two-screens'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')
const theirs = wordsOf(prepared.language)
const code = '4711'

/** A window as the window system knows it; null when there is none. */
const windowOf = ({ app }: Waymark, surface: SurfaceName) =>
  app.evaluate(({ BrowserWindow }, start) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().startsWith(start))
    return window ? { bounds: window.getBounds(), visible: window.isVisible(), focused: window.isFocused() } : null
  }, `app://${surface}/`)

const screensOf = ({ app }: Waymark) =>
  app.evaluate(({ screen }) => {
    const primary = screen.getPrimaryDisplay()
    const second = screen.getAllDisplays().find(({ id }) => id !== primary.id)
    return { primary: primary.bounds, second: second?.bounds ?? null }
  })

/** Answers the question for the code as a hand does, on the keyboard. */
const answerWith = async (facing: Page, digits: string): Promise<void> => {
  await expect(facing.getByRole('dialog').getByLabel(theirs('facing', 'returnTitle'))).toBeFocused()
  typeKeys(testDisplay(), digits)
  pressKey(testDisplay(), 'Return')
}

const askForDesk = async (facing: Page): Promise<void> => {
  pressKey(testDisplay(), 'F9')
  await expect(facing.getByRole('dialog')).toBeVisible()
}

/** What each entry of a board says, as text. */
const textsOn = (board: Page): Promise<string[]> => board.locator('[data-entry] .typed-text').allTextContents()

/** Files below a folder that hold any of the texts, in the encodings that programs write. */
const filesWith = (folder: string, texts: readonly string[]): string[] => {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)))
}

test.describe('the facing display on the only screen', () => {
  test('[T2.T2][D.E] takes the whole of it, and only the code brings the desk back', async ({ launch }) => {
    const waymark = await launch()
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    await page.getByRole('button', { name: en('gridDesk', 'share') }).click()
    const turn = page.getByRole('button', { name: en('facingDesk', 'turn'), exact: true })
    await page.getByLabel(en('facingDesk', 'code')).fill('471')
    await expect(turn, 'three digits are no code').toBeDisabled()
    await page.getByRole('button', { name: en('desk', 'cancel') }).click()
    expect(await windowOf(waymark, 'facing')).toBeNull()

    const facing = await shareOnOnlyScreen(waymark, page, code)
    await expect.poll(async () => (await windowOf(waymark, 'desk'))?.visible).toBe(false)
    const { primary, second } = await screensOf(waymark)
    expect(second).toBeNull()
    await expect.poll(async () => (await windowOf(waymark, 'facing'))?.bounds).toEqual(primary)
    await expect(facing.locator('html')).toHaveAttribute('lang', prepared.language)
    await expect(facing.locator('html')).toHaveAttribute('dir', 'rtl')
    expect(await facing.locator('body').innerText()).not.toContain(prepared.caseNumber)

    for (const key of ['ctrl+w', 'alt+F4', 'ctrl+q', 'ctrl+r', 'F5', 'F11', 'Escape', 'ctrl+shift+i'])
      pressKey(testDisplay(), key)
    await facing.waitForTimeout(500)
    expect(facing.isClosed()).toBe(false)
    expect(await windowOf(waymark, 'facing')).toMatchObject({ bounds: primary, visible: true })
    expect(await windowOf(waymark, 'desk')).toMatchObject({ visible: false })

    const process = await pageProcess(waymark.app, 'facing')
    await askForDesk(facing)
    await answerWith(facing, '0000')
    await expect(facing.getByText(theirs('facing', 'returnWrong'))).toBeVisible()
    expect(await windowOf(waymark, 'desk')).toMatchObject({ visible: false })
    await answerWith(facing, code)
    await expect.poll(() => facing.isClosed()).toBe(true)
    await expect.poll(() => windowOf(waymark, 'desk')).toMatchObject({ visible: true, focused: true })
    await expect.poll(() => process !== null && isAlive(process)).toBe(false)
    await expect(page.getByText(en('gridDesk', 'notShared'))).toBeVisible()
  })

  test('[T2.T2][D.V] the third wrong code locks the desk', async ({ launch }) => {
    const waymark = await launch()
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    const facing = await shareOnOnlyScreen(waymark, page, code)
    const vault = await vaultProcess(waymark.app)
    await askForDesk(facing)
    for (const digits of ['0000', '47111']) {
      await answerWith(facing, digits)
      await expect(facing.getByText(theirs('facing', 'returnWrong'))).toBeVisible()
      await expect(facing.getByRole('dialog').getByLabel(theirs('facing', 'returnTitle'))).toHaveValue('')
    }
    expect(page.isClosed(), 'two wrong ones do not').toBe(false)
    await answerWith(facing, '1234')
    const fresh = await waymark.afterLock(page)
    await expect(fresh.getByText(en('desk', 'unlock.title'))).toBeVisible()
    expect(facing.isClosed()).toBe(true)
    expect(vault).not.toBeNull()
    await expect.poll(() => vault !== null && isAlive(vault)).toBe(false)
    expect(await windowOf(waymark, 'desk')).toMatchObject({ visible: true })
  })

  test('[T2.T2] strange texts are shown as text, and what cannot be kept is refused without being lost', async ({
    launch,
  }) => {
    const waymark = await launch()
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    const facing = await shareOnOnlyScreen(waymark, page, code)
    const strange = [
      '<script>window.taken = true</script><img src=x onerror="window.taken = true"><b>bold</b>',
      `Robert'); DROP TABLE cases;-- {{count}} \${7} %s`,
      '\u202Eback to front\u202C and \u200Fmarks\u200E',
      '👩🏽‍🌾🇦🇱 e\u0301 \u{10FFFD}',
      'پانی '.repeat((100 * 1024) / 5),
      'water '.repeat((100 * 1024) / 6),
    ]
    for (const text of strange) {
      await desk.writeEntry(facing, theirs, { level: 'community', column: 'development', text, counterpart: null })
    }
    const shown = strange.map((text) => text.trim())
    await expect.poll(() => textsOn(facing)).toEqual(shown)
    await expect.poll(() => textsOn(page), 'the hidden desk has them as well').toEqual(shown)
    for (const board of [facing, page]) {
      expect(
        await board.evaluate('[window.taken, document.querySelectorAll("[data-entry] :is(script, img, b)").length]'),
      ).toEqual([undefined, 0])
    }

    const cell = facing.locator('[data-cell="family-suffering"]')
    await cell.getByRole('button', { name: theirs('grid', 'add') }).click()
    const editor = cell.locator('textarea:not([aria-hidden])').first()
    for (const [text, reason] of [
      ['before\u0000after', 'notText'],
      ['x'.repeat(200_001), 'tooLong'],
    ] as const) {
      await editor.fill(text)
      await cell.getByRole('button', { name: theirs('grid', 'save'), exact: true }).click()
      await expect(cell.getByRole('alert')).toHaveText(theirs('grid', reason))
      await expect(editor).toHaveValue(text)
    }
    await editor.fill('after all')
    await cell.getByRole('button', { name: theirs('grid', 'save'), exact: true }).click()
    await expect(cell.locator('[data-entry]')).toHaveCount(1)
    await expect.poll(() => textsOn(page)).toEqual(['after all', ...shown])
  })
})

test.describe('the facing display on a screen of its own', () => {
  let screens: Awaited<ReturnType<typeof twoScreens>>
  test.beforeAll(async () => {
    screens = await twoScreens()
  })
  test.afterAll(() => screens.stop())

  test('[T2.T2] fills it, shares every word both ways, and what is not kept is nowhere', async ({
    launch,
    userData,
  }) => {
    const temporary = mkdtempSync(join(tmpdir(), 'waymark-temporary-'))
    const waymark = await launch({ env: { DISPLAY: screens.display, TMPDIR: temporary } })
    try {
      const page = await unlockPrepared(waymark)
      const facing = await waymark.window('facing')
      const { primary, second } = await screensOf(waymark)
      expect(second).not.toBeNull()
      expect(second).not.toEqual(primary)
      await expect.poll(async () => (await windowOf(waymark, 'facing'))?.bounds).toEqual(second)
      expect(await windowOf(waymark, 'desk')).toMatchObject({ visible: true })

      await openPreparedGrid(page)
      await expect(facing.locator('[data-cell]'), 'nothing is there before it is shared').toHaveCount(0)
      await page.getByRole('button', { name: en('gridDesk', 'share') }).click()
      await expect(facing.locator('[data-cell]')).toHaveCount(9)

      const words = ['Zwischenzeitwortplanted', 'لگایاہوالفظ']
      const [fromDesk = '', fromFacing = ''] = words
      await desk.writeEntry(page, en, { level: 'individual', column: 'suffering', text: fromDesk, counterpart: null })
      await expect(facing.getByText(fromDesk)).toBeVisible()
      await desk.writeEntry(facing, theirs, {
        level: 'individual',
        column: 'resilience',
        text: fromFacing,
        counterpart: null,
      })
      await expect(page.getByText(fromFacing)).toBeVisible()

      const entry = page.locator('[data-entry]').filter({ hasText: fromDesk })
      await entry.getByRole('button', { name: en('grid', 'remove') }).click()
      await expect(facing.getByText(fromDesk)).toHaveCount(0)
      await desk.writeEntry(page, en, { level: 'individual', column: 'suffering', text: fromDesk, counterpart: null })

      const planted = [...words, ...words.map((word) => word.slice(0, 10))]
      const everywhere = (): string[] => [userData, temporary].flatMap((folder) => filesWith(folder, planted))
      expect(everywhere(), 'while it is being filled').toEqual([])
      await desk.pressAndConfirm(page, en('gridDesk', 'discard'))
      await expect(facing.locator('[data-cell]')).toHaveCount(0)
      await expect(page.getByText(en('gridDesk', 'versionsEmptyTitle'))).toBeVisible()
      expect(everywhere(), 'after it was not kept').toEqual([])
      await waymark.close()
      expect(everywhere(), 'after the end').toEqual([])

      // Control: the same search finds the same words in files that a careless program would leave.
      mkdirSync(join(userData, 'Local Storage'), { recursive: true })
      writeFileSync(join(userData, 'Local Storage', 'left-behind'), `{"text":"${fromDesk}"}`, 'utf16le')
      writeFileSync(join(temporary, 'left-behind.pdf'), Buffer.concat([Buffer.from([0, 1]), Buffer.from(fromFacing)]))
      expect(everywhere()).toHaveLength(2)
    } finally {
      rmSync(temporary, { recursive: true, force: true })
    }
  })
})
