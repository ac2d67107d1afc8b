import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { builtInLanguages, englishName, ownName } from '../../src/shared/languages'
import { trustKey } from '../driver/administration'
import { choosePack, installChosen, pseudoWorkshop, rollBackToBuiltIn } from '../driver/content-pack'
import * as desk from '../driver/desk'
import { inFolder } from '../driver/folders'
import { closePaper, savePaper } from '../driver/paper'
import { lockDesk, prepared, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
import { readStory } from '../driver/story'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')
const story = readStory('test/stories/ur.json')

/** What a pseudo-language makes of English never has two plain letters side by side: whatever does was forgotten. */
const forgotten = async (page: Page, data: readonly string[] = []): Promise<readonly string[]> => {
  const texts = await page.evaluate<string[]>(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode
      if (parentElement.closest('[lang]').lang.startsWith('qps') && parentElement.checkVisibility()) found.push(data)
    }
    if (found.length === 0) throw new Error('there is nothing in a pseudo-language here')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      found.push(element.ariaLabel ?? '', element.getAttribute('placeholder') ?? '', element.title)
    return found
  })()`)
  const left = texts.map((text) => data.reduce((rest, known) => rest.replaceAll(known, ''), text))
  // A sentence with somebody's own words in it has its own words around them.
  return left.filter((text) => /[A-Za-z]{2,}/.test(text.replace(/‹.*/, '')))
}

test('[D.I][D.P] a content pack brings a language to kiosk, desk and paper, shows forgotten words, and takes it away', async ({
  launch,
}) => {
  await inFolder(async (folder) => {
    const workshop = pseudoWorkshop(folder)
    const { choice } = workshop
    const pack = workshop.make({ name: 'pseudo', title: 'Two languages that nobody speaks', sequence: 1 })
    const shared = `--shared-dir=${join(folder, 'shared')}`
    const kiosk = await launch({ kiosk: true, userData: join(folder, 'kiosk'), args: [shared] })
    const screen = await kiosk.window('kiosk')
    const tiles = screen.getByRole('listitem').getByRole('button')
    await expect(tiles).toHaveCount(builtInLanguages.length)

    const waymark = await launch({ args: [shared] })
    const page = await unlockPrepared(waymark, prepared.administrator)
    await trustKey(page, 'Sample Texts Office', workshop.key)
    const dialog = await choosePack(waymark, page, pack)
    await expect(dialog.getByText(choice)).toBeVisible()
    await installChosen(dialog)

    // At the kiosk, which runs on.
    await expect(tiles).toHaveCount(builtInLanguages.length + 2)
    const tile = screen.locator('button[lang="qps-ploc"]')
    await expect(tile).toContainText('‹Çĥóóóšé ýóúŕ ļááñĝúáĝé›')
    await tile.click()
    await expect(screen.locator('html')).toHaveAttribute('lang', 'qps-ploc')
    const welcome = (await screen.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const groups = ['know', 'choose', 'prepare', 'journey', 'feel', 'help']
    const heading = screen.getByRole('heading', { level: 1 })
    for (let at = 0; at < groups.length; at += 1) {
      await expect(tiles).toHaveCount(groups.length)
      await expect(heading).toContainText('‹')
      expect.soft(await forgotten(screen), 'the start of a visit').toEqual([])
      await tiles.nth(at).click()
      await expect(heading).not.toContainText(welcome)
      await expect(heading).toContainText('‹')
      expect.soft(await forgotten(screen), groups[at]).toEqual([])
      await screen.getByRole('button', { name: /‹Ƀáçķ›/ }).click()
    }
    // The control: what is there in plain letters is found.
    await screen.evaluate('document.querySelector("main:not([hidden])").append("Forgotten words")')
    expect(await forgotten(screen)).toEqual(['Forgotten words'])

    // On paper.
    await desk.goTo(page, en, 'paper')
    await desk.choose(page, page.getByRole('combobox').first(), choice)
    await page
      .getByRole('button', { name: en('desk', 'paper.show') })
      .first()
      .click()
    await desk.waitForPages(page)
    const printed = join(folder, 'pseudo.pdf')
    await savePaper(waymark, page, en, printed)
    const words = execFileSync('pdftotext', ['-layout', printed, '-'], { encoding: 'utf8' })
    expect(words).toContain('‹')
    expect(words).not.toMatch(/[A-Za-z]{4,}/)
    await closePaper(page, en)

    // At the desk.
    await desk.goTo(page, en, 'me')
    await desk.choose(page, page.getByRole('combobox', { name: en('desk', 'me.language') }), choice)
    await expect(page.locator('html')).toHaveAttribute('lang', 'qps-ploc')
    const data = [
      ...[prepared.administrator.name, prepared.counsellor.name, 'Sample Desk', 'Sample Texts Office', 'Waymark'],
      ...[
        'Two languages that nobody speaks',
        'pseudo',
        workshop.key,
        'age1…',
        `--kiosk --shared-dir="${join(folder, 'shared')}"`,
        join(folder, 'shared'),
      ],
      ...builtInLanguages.flatMap((language) => [ownName(language), englishName(language)]),
    ]
    const administration = join(workshop.texts, 'locales/qps-ploc/administration.json')
    const { packs: pseudo } = JSON.parse(readFileSync(administration, 'utf8')) as {
      readonly packs: { readonly title: string; readonly rollBack: string }
    }
    // What was said in another language a moment ago goes by itself.
    await expect(page.getByText(en('administration', 'packs.installed'))).toHaveCount(0)
    const entries = page.getByRole('navigation').getByRole('button')
    // The last one is the lock.
    const names = (await entries.allTextContents()).slice(0, -1)
    expect(names.length).toBeGreaterThan(5)
    for (const [at, name] of names.entries()) {
      await entries.nth(at).click()
      await expect(page.getByRole('heading', { level: 1 }), name).toContainText('‹')
      expect.soft(await forgotten(page, data), name).toEqual([])
    }

    // The pack is taken back, and with it the languages; whoever had chosen one meets English.
    await entries.filter({ hasText: pseudo.title }).click()
    await desk.pressAndConfirm(page, pseudo.rollBack)
    await expect(page.getByText(en('administration', 'packs.builtIn'))).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await screen.reload()
    await expect(tiles).toHaveCount(builtInLanguages.length)

    // It is brought back, and whoever had chosen its language has it again, at once.
    await installChosen(await choosePack(waymark, page, pack))
    await expect(page.locator('html')).toHaveAttribute('lang', 'qps-ploc')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('‹')
  })
})

test('[D.I][D.P][T2.T2] an office and a case may be in such a language, through a lock and after its pack is gone', async ({
  launch,
}) => {
  await inFolder(async (folder) => {
    const { make, key, choice, ownName: name } = pseudoWorkshop(folder)
    const pack = make({ name: 'pseudo', title: 'Two languages that nobody speaks', sequence: 1 })
    const waymark = await launch({ args: [`--shared-dir=${join(folder, 'shared')}`] })
    let page = await unlockPrepared(waymark, prepared.administrator)
    await trustKey(page, 'Sample Texts Office', key)
    await installChosen(await choosePack(waymark, page, pack))
    await desk.goTo(page, en, 'site')
    const offices = page.getByRole('combobox', { name: en('desk', 'site.languages') })
    await offices.focus()
    await offices.press('ArrowDown')
    await page.getByRole('option', { name }).first().click()
    await offices.press('Escape')
    await page.getByRole('button', { name: en('desk', 'save'), exact: true }).click()
    await expect(page.getByText(en('desk', 'saved'))).toBeVisible()
    page = await lockDesk(waymark, page)

    const caseNumber = 'QPS-1'
    const ofCase = (): Promise<void> => page.getByRole('button', { name: en('cases', 'open', { caseNumber }) }).click()
    const grid = en('cases', 'tabs.grid')
    page = await unlockPrepared(waymark)
    await desk.registerCase(page, en, { ...story, caseNumber }, choice)
    await desk.recordAnswer(page, en, { ...story.consent, decision: 'given' })
    await expect(page.getByRole('tab', { name: grid })).toBeEnabled()
    await desk.openTab(page, en, 'grid')
    await desk.openGrid(page, en)
    const [entry] = story.grid
    if (!entry) throw new Error('the story has entries')
    await desk.writeEntry(page, en, { ...entry, text: 'Sample words', counterpart: null })
    await desk.pressAndConfirm(page, en('gridDesk', 'keep'))
    await expect(page.getByText(en('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible()
    page = await lockDesk(waymark, page)

    // With the pack the words in it are there after the lock...
    page = await unlockPrepared(waymark)
    await ofCase()
    await desk.openTab(page, en, 'grid')
    await expect(page.getByText(en('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible()
    page = await lockDesk(waymark, page)

    // ...and without it what was kept is there, and what is shown is in English.
    page = await unlockPrepared(waymark, prepared.administrator)
    await desk.goTo(page, en, 'contentPacks')
    await rollBackToBuiltIn(page)
    await desk.goTo(page, en, 'site')
    await expect(page.getByText(name)).toHaveCount(0)
    await page.getByRole('button', { name: en('desk', 'save'), exact: true }).click()
    await expect(page.getByText(en('desk', 'saved'))).toBeVisible()
    page = await lockDesk(waymark, page)
    page = await unlockPrepared(waymark)
    await ofCase()
    await desk.openTab(page, en, 'grid')
    await expect(page.getByText(en('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible()
    await desk.openGrid(page, en)
    const facing = await shareOnOnlyScreen(waymark, page, '4711')
    await expect(facing.locator('html')).toHaveAttribute('lang', 'en')
  })
})
