import { expect, type Page } from '@playwright/test'
import { ownName } from '../../src/shared/languages'
import { axeFaults } from '../driver/axe'
import * as desk from '../driver/desk'
import { openGroup } from '../driver/kiosk'
import { launchWaymark } from '../driver/launch'
import { openPreparedGrid, prepared, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { readStory } from '../driver/story'
import { wordsOf, type Words } from '../driver/words'

const en = wordsOf('en')
const story = readStory('test/stories/ur.json')

/** Looks at a page and says where a fault was found. */
const look = async (page: Page, where: string): Promise<void> => {
  expect.soft(await axeFaults(page), where).toEqual([])
}

/** Walks through every page a counsellor has. */
const walk = async (page: Page, words: Words): Promise<void> => {
  await look(page, 'cases')
  await page.getByRole('button', { name: words('cases', 'register') }).click()
  await look(page, 'register a case')
  await page.getByRole('button', { name: words('desk', 'cancel') }).click()
  await desk.goTo(page, words, 'paper')
  await look(page, 'handouts and forms')
  await page
    .getByRole('button', { name: words('desk', 'paper.show') })
    .first()
    .click()
  await desk.waitForPages(page)
  await look(page, 'print dialog')
  await page.getByRole('button', { name: words('desk', 'close'), exact: true }).click()
  await desk.goTo(page, words, 'me')
  await look(page, 'my account')
  await desk.goTo(page, words, 'cases')
  await page.getByText(prepared.caseNumber).click()
  await look(page, 'grid tab')
  await desk.openTab(page, words, 'consent')
  await look(page, 'consent history')
  await desk.openTab(page, words, 'handover')
  await look(page, 'handover')
  await page.getByRole('button', { name: words('handover', 'newConsent') }).click()
  await look(page, 'consent to a transfer')
}

test.describe('axe', () => {
  test('[D.E] finds a planted fault, so that silence means something', async ({ launch }) => {
    const waymark = await launch()
    const page = await waymark.window('desk')
    await expect(page.getByText(en('desk', 'unlock.title'))).toBeVisible()
    await look(page, 'unlock')
    await page.evaluate('document.querySelector("main").insertAdjacentHTML("beforeend", "<button></button>")')
    expect((await axeFaults(page)).join()).toContain('button-name')
  })

  test('[D.E] set-up has no fault on any step', async () => {
    const waymark = await launchWaymark()
    try {
      const page = await waymark.window('desk')
      await page.getByLabel(en('desk', 'site.name')).fill('Sample Desk')
      await look(page, 'set-up, office')
      await page.getByRole('button', { name: en('desk', 'next'), exact: true }).click()
      await look(page, 'set-up, administrator')
    } finally {
      await waymark.close()
    }
  })

  test('[D.E][D.I] the counsellor’s pages have no fault, left to right and right to left', async ({ launch }) => {
    const page = await unlockPrepared(await launch())
    await walk(page, en)
    await desk.goTo(page, en, 'me')
    await desk.choose(page, page.getByRole('combobox', { name: en('desk', 'me.language') }), ownName('ar'))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const ar = wordsOf('ar')
    await desk.goTo(page, ar, 'cases')
    await walk(page, ar)
  })

  test('[D.E] the administrator’s pages have no fault', async ({ launch }) => {
    const page = await unlockPrepared(await launch(), prepared.administrator)
    await look(page, 'people')
    await page.getByRole('button', { name: en('desk', 'accounts.add') }).click()
    await look(page, 'add a person')
    await page.getByRole('button', { name: en('desk', 'cancel') }).click()
    await desk.goTo(page, en, 'site')
    await look(page, 'office')
  })

  test('[T2.T2] the grid has no fault on the desk, nor in Urdu on the facing display, and its targets suit a finger', async ({
    launch,
  }) => {
    const waymark = await launch()
    const page = await unlockPrepared(waymark)
    await openPreparedGrid(page)
    const [entry] = story.grid
    if (!entry) throw new Error('the story has entries')
    await desk.writeEntry(page, en, { ...entry, text: 'Sample words', counterpart: null })
    await look(page, 'grid on the desk')
    const facing = await shareOnOnlyScreen(waymark, page, '4711')
    await expect(facing.locator('[data-entry]')).toHaveCount(1)
    await look(facing, 'grid on the facing display')
    const small = await facing.locator('button').evaluateAll(
      (buttons) =>
        buttons
          .map((button) => ({
            box: (
              button as unknown as { getBoundingClientRect: () => { width: number; height: number } }
            ).getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width < 44 || box.height < 44).length,
    )
    expect(small).toBe(0)
  })

  for (const language of ['ur', 'en'] as const) {
    test(`[D.K] the kiosk’s pages have no fault in ${language}`, async () => {
      const waymark = await launchWaymark({ kiosk: true })
      try {
        const words = wordsOf(language)
        const page = await waymark.window('kiosk')
        await expect(page.getByRole('button', { name: ownName(language) })).toBeVisible()
        await look(page, 'choose a language')
        await page.getByRole('button', { name: ownName(language) }).click()
        await look(page, 'home')
        for (const group of ['know', 'choose', 'prepare', 'journey', 'feel', 'help']) {
          await openGroup(page, language, group)
          await look(page, group)
          const texts = await page.getByRole('listitem').getByRole('button').count()
          for (let at = group === 'feel' ? 2 : 0; at < texts; at += 1) {
            await page.getByRole('listitem').getByRole('button').nth(at).click()
            await expect(page.getByRole('article')).toBeVisible()
            await look(page, `${group}, text ${at}`)
            await page.getByRole('button', { name: words('kiosk', 'back'), exact: true }).click()
          }
          await page.getByRole('button', { name: words('kiosk', 'back'), exact: true }).click()
        }
        await page.getByRole('button', { name: words('kiosk', 'view'), exact: true }).click()
        await page.getByRole('button', { name: words('kiosk', 'contrast') }).click()
        await look(page, 'how the screen looks')
        await page.getByRole('button', { name: words('kiosk', 'close'), exact: true }).click()
        await look(page, 'home, strong contrast')
        await openGroup(page, language, 'feel')
        for (const exercise of ['breathing', 'muscles']) {
          await page
            .getByRole('listitem')
            .getByRole('button', { name: words('kiosk', exercise) })
            .click()
          await expect(page.getByRole('button', { name: words('exercises', 'begin') })).toBeVisible()
          await look(page, `${exercise}: asking`)
          await page.getByRole('button', { name: words('exercises', 'begin') }).click()
          await look(page, `${exercise}: running`)
          await page.getByRole('button', { name: words('exercises', 'stop') }).click()
          await look(page, `${exercise}: after`)
          await page.getByRole('button', { name: words('exercises', 'done') }).click()
        }
      } finally {
        await waymark.close()
      }
    })
  }
})
