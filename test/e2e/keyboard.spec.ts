import { expect, type Page } from '@playwright/test'
import { ownName } from '../../src/shared/languages'
import { axeFaults } from '../driver/axe'
import { chooseByKeyboard, pressByKeyboard, smallTargets, tabTo, unseenFocus } from '../driver/focus'
import { registerCase } from '../driver/desk'
import { pressKey, testDisplay } from '../driver/keyboard'
import { beginVisit, openText } from '../driver/kiosk'
import { openPreparedGrid, prepared, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { readStory } from '../driver/story'
import { twoScreens } from '../driver/two-screens'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')
const theirs = wordsOf(prepared.language)
const story = readStory('test/stories/ur.json')

/** What must hold for every page on which migrants put their fingers. */
const expectFitForFingers = async (page: Page, where: string): Promise<void> => {
  const { targets, small } = await smallTargets(page)
  expect.soft(small, `${where}: too small for a finger`).toEqual([])
  expect.soft(targets, where).toBeGreaterThan(0)
}

const expectFocusSeen = async (page: Page, where: string, atLeast: number): Promise<void> => {
  const { stops, unseen } = await unseenFocus(page)
  expect.soft(unseen, `${where}: the focus does not show`).toEqual([])
  expect.soft(stops, `${where}: stops`).toBeGreaterThanOrEqual(atLeast)
}

test('[D.E][T2.T2] from unlock to a kept grid and back to the lock, with the keyboard alone', async ({ launch }) => {
  const waymark = await launch()
  const page = await waymark.window('desk')
  await chooseByKeyboard(
    page,
    page.getByRole('combobox', { name: en('desk', 'unlock.user') }),
    prepared.counsellor.name,
  )
  await tabTo(page, page.getByLabel(en('desk', 'unlock.passphrase'), { exact: true }), 'the passphrase')
  await page.keyboard.type(prepared.counsellor.passphrase)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 30_000 })
  await pressByKeyboard(page, en('cases', 'register'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel(en('cases', 'caseNumber'))).toBeFocused()
  await page.keyboard.type('SAMPLE-KEYS-1')
  await chooseByKeyboard(page, dialog.getByRole('combobox', { name: en('cases', 'language') }), ownName('bn'))
  await tabTo(page, dialog.getByLabel(en('cases', 'interpreterNeeded')), 'the interpreter')
  await page.keyboard.press('Space')
  await pressByKeyboard(page, en('cases', 'register'), dialog)

  await expect(page.getByRole('heading', { name: 'SAMPLE-KEYS-1' })).toBeVisible()
  // A group of radio buttons is one stop; its first one takes the focus while none is chosen.
  for (const answer of ['given', 'written']) {
    await tabTo(page, page.getByLabel(en('consent', answer), { exact: true }), answer)
    await page.keyboard.press('Space')
    await expect(page.getByLabel(en('consent', answer), { exact: true })).toBeChecked()
  }
  await pressByKeyboard(page, en('consent', 'record'))

  const gridTab = page.getByRole('tab', { name: en('cases', 'tabs.grid') })
  await expect(gridTab).toBeEnabled()
  await tabTo(page, page.getByRole('tab', { name: en('cases', 'tabs.consent') }), 'the tabs')
  await page.keyboard.press('ArrowRight')
  await expect(gridTab).toBeFocused()
  await page.keyboard.press('Enter')
  await pressByKeyboard(page, en('gridDesk', 'open'))
  const cell = page.locator('[data-cell="family-resilience"]')
  await tabTo(page, cell.getByRole('button', { name: en('grid', 'add') }), 'the cell')
  await page.keyboard.press('Enter')
  await expect(cell.locator('textarea').first()).toBeFocused()
  await page.keyboard.type('My aunt calls every week.')
  await page.keyboard.press('Control+Enter')
  await expect(cell.locator('[data-entry]')).toHaveCount(1)
  await pressByKeyboard(page, en('gridDesk', 'keep'))
  await pressByKeyboard(page, en('gridDesk', 'keep'), page.getByRole('dialog'))
  await expect(page.getByText(en('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible()

  await tabTo(page, page.getByRole('navigation').getByRole('button', { name: en('desk', 'lock') }), 'the lock')
  await page.keyboard.press('Enter').catch(() => undefined) // the page is gone before the key comes up again
  const locked = await waymark.afterLock(page)
  await expect(locked.getByText(en('desk', 'unlock.title'))).toBeVisible()
})

test('[D.E] the focus shows at every stop of the desk, and control: a hidden one is found', async ({ launch }) => {
  const waymark = await launch()
  const page = await waymark.window('desk')
  await expect(page.getByText(en('desk', 'unlock.title'))).toBeVisible()
  await expectFocusSeen(page, 'unlock', 4)
  await page.evaluate(`document.body.insertAdjacentHTML('afterbegin', '<button id="planted">planted</button>')
    Object.assign(document.getElementById('planted').style, { outline: 'none', boxShadow: 'none' })`)
  expect((await unseenFocus(page)).unseen.join()).toContain('planted')
  await page.evaluate(`document.getElementById('planted').remove()`)

  await unlockPrepared(waymark)
  await expectFocusSeen(page, 'cases', 6)
  await page.getByRole('button', { name: en('cases', 'open', { caseNumber: prepared.caseNumber }) }).click()
  await expectFocusSeen(page, 'grids of a case', 7)
})

test('[T2.T2][D.E] the facing display suits fingers and keys, with the grid, a text, the code, and nothing', async ({
  launch,
}) => {
  const waymark = await launch()
  let page = await unlockPrepared(waymark)
  await openPreparedGrid(page)
  let facing = await shareOnOnlyScreen(waymark, page, '4711')
  await expectFitForFingers(facing, 'grid')
  await expectFocusSeen(facing, 'grid', 9)
  const cell = facing.locator('[data-cell="family-resilience"]')
  await cell.getByRole('button', { name: theirs('grid', 'add') }).click()
  await cell.locator('textarea').first().fill('Sample words')
  await expectFitForFingers(facing, 'editor')
  await cell.getByRole('button', { name: theirs('grid', 'save'), exact: true }).click()
  await expect(cell.locator('[data-entry]')).toHaveCount(1)
  await expectFitForFingers(facing, 'grid with an entry')
  pressKey(testDisplay(), 'F9')
  await expect(facing.getByRole('dialog')).toBeVisible()
  await expectFitForFingers(facing, 'code')
  expect.soft(await axeFaults(facing), 'code').toEqual([])
  await waymark.close()

  const screens = await twoScreens()
  try {
    const wide = await launch({ env: { DISPLAY: screens.display } })
    page = await unlockPrepared(wide)
    facing = await wide.window('facing')
    await expect(facing.getByText(theirs('facing', 'welcome')).first()).toBeVisible()
    expect.soft(await axeFaults(facing), 'nothing shared').toEqual([])
    await registerCase(page, en, { ...story, caseNumber: 'SAMPLE-TEXT-1' }, ownName(story.language))
    await page.getByRole('button', { name: en('consent', 'showFacing') }).click()
    await expect(facing.getByRole('article')).toBeVisible()
    expect.soft(await axeFaults(facing), 'a text').toEqual([])
  } finally {
    await screens.stop()
  }
})

test('[D.K] the kiosk suits fingers and keys on every page', async ({ launch }) => {
  const page = await (await launch({ kiosk: true })).window('kiosk')
  await expect(page.getByRole('listitem').getByRole('button')).toHaveCount(8)
  await expectFitForFingers(page, 'languages')
  await expectFocusSeen(page, 'languages', 8)
  await beginVisit(page, 'ur')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expectFitForFingers(page, 'home')
  await expectFocusSeen(page, 'home', 4)
  await openText(page, 'ur', 'know', 'handout/rights')
  await expect(page.getByRole('button', { name: theirs('kiosk', 'print') })).toBeVisible()
  await expectFitForFingers(page, 'rights')
  await expectFocusSeen(page, 'rights', 4)
  // Control: a target that is too small is found.
  await page.evaluate(
    `document.body.append(Object.assign(document.createElement('button'), { textContent: 'planted' }))
    Object.assign(document.body.lastElementChild.style, { width: '40px', height: '60px' })`,
  )
  expect((await smallTargets(page)).small.join()).toContain('planted')
})
