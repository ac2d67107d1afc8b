import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { addContact, setExitPin, setFeedbackKey } from '../driver/administration'
import * as desk from '../driver/desk'
import { inFolder } from '../driver/folders'
import { beginVisit, openText } from '../driver/kiosk'
import { closePaper, printPaper, savePaper } from '../driver/paper'
import { prepared, test, unlockPrepared } from '../driver/prepared-desk'
import { builtInLanguages, ownName } from '../../src/shared/languages'
import { titleOf, wordsOf } from '../driver/words'
import { startCups } from '../helpers/cups'

const en = wordsOf('en')

const wordsOn = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
const pagesOf = (pdf: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])

test('[D.P][T1.5] a set of handouts for somebody in three clicks, each with its own page numbers', async ({
  launch,
}) => {
  await inFolder(async (folder) => {
    const cups = await startCups()
    try {
      const waymark = await launch({ env: cups.env })
      const page = await unlockPrepared(waymark)
      await desk.goTo(page, en, 'paper')
      await page.getByRole('button', { name: en('desk', 'paper.set.detention') }).click()
      await page.getByRole('button', { name: en('desk', 'paper.printSet', { pages: 4 }) }).click()
      await desk.waitForPages(page)
      const pdf = join(folder, 'set.pdf')
      await savePaper(waymark, page, en, pdf)
      const text = wordsOn(pdf)
      const language = prepared.language
      for (const name of ['rights', 'detention', 'complaints', 'contacts'])
        expect(titleOf(`handout/${name}`, language), name).not.toBe('')
      expect(pagesOf(pdf)).toBeGreaterThanOrEqual(5)
      expect(text.length).toBeGreaterThan(1000)
      const queue = page.getByRole('dialog').getByRole('combobox', { name: en('printing', 'printer') })
      await expect(queue).toBeVisible()
      expect(await printPaper(page, en, cups.queue)).toEqual({ printed: true })
      expect(readdirSync(cups.outDir).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
      await closePaper(page, en)

      // Large print is the same text on more pages.
      const show = { name: `${en('desk', 'paper.show')}: ${titleOf('handout/airport', 'en')}`, exact: true }
      const sizes: number[] = []
      for (const large of [false, true]) {
        if (large) await page.getByLabel(en('desk', 'paper.large')).check({ force: true })
        await page.getByRole('button', show).click()
        await desk.waitForPages(page)
        await savePaper(waymark, page, en, join(folder, 'one.pdf'))
        sizes.push(pagesOf(join(folder, 'one.pdf')))
        await closePaper(page, en)
      }
      expect(sizes[0]).toBeLessThanOrEqual(2)
      expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0)
    } finally {
      await cups.stop()
    }
  })
})

test('[D.P][D.I][G.M] every handout and form fits two pages in every language, with all its fonts', async ({
  launch,
}) => {
  test.setTimeout(300_000)
  await inFolder(async (folder) => {
    const page = await unlockPrepared(await launch())
    const shelved = JSON.parse(readFileSync('resources/content/catalogue.json', 'utf8')) as readonly { id: string }[]
    for (const language of builtInLanguages) {
      for (const { id } of shelved) {
        const request = JSON.stringify({ kind: 'material', id, language, large: false })
        const pages = await page.evaluate<number>(
          `waymark.printing.prepare(${request}).then(({ value }) => value.pages)`,
        )
        expect.soft(pages, `${id} in ${language}`).toBeLessThanOrEqual(2)
        if (id !== 'handout/complaints' && process.env.WAYMARK_TEST_PAPER === undefined) continue
        const file = join(process.env.WAYMARK_TEST_PAPER ?? folder, `${id.replace('/', '-')}-${language}.pdf`)
        const bytes = await page.evaluate<string>(
          `waymark.printing.prepare(${request})
            .then(({ value }) => Array.from(value.bytes, (byte) => String.fromCharCode(byte)).join(''))`,
        )
        writeFileSync(file, bytes, 'latin1')
        const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
        expect.soft(fonts.length, `${id} in ${language}`).toBeGreaterThan(0)
        // The columns after the name and the type: encoding, embedded, subset...
        expect.soft(fonts.filter((line) => !/\syes\s+(yes|no)\s+(yes|no)\s+\d+/.test(line))).toEqual([])
      }
    }
  })
})

test('[T1.2][T2.T1][G.C] guidance: two typed words lead to the card, from any screen that names one', async ({
  launch,
}) => {
  const page = await unlockPrepared(await launch())
  await desk.goTo(page, en, 'guidance')
  const search = page.getByRole('combobox', { name: en('guidance', 'search') })
  await expect(search).toBeFocused()
  await page.keyboard.type('anger interpreter nonsense')
  await search.fill('knife threat')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: titleOf('guidance/anger-aggression', 'en') })).toBeVisible()
  await search.fill('zzqqxx')
  await expect(page.getByText(en('guidance', 'nothingTitle'))).toBeVisible()

  await desk.goTo(page, en, 'cases')
  await page.getByRole('button', { name: en('cases', 'open', { caseNumber: prepared.caseNumber }) }).click()
  await page.getByRole('button', { name: titleOf('guidance/adversity-grid-guide', 'en') }).click()
  await expect(page.getByRole('heading', { name: titleOf('guidance/adversity-grid-guide', 'en') })).toBeVisible()
})

test('[T2.T3] on the facing display whoever does not want an exercise takes it off', async ({ launch }) => {
  const waymark = await launch()
  const page = await unlockPrepared(waymark)
  await desk.goTo(page, en, 'exercises')
  await desk.choose(
    page,
    page.getByRole('combobox', { name: en('desk', 'exercises.language') }),
    ownName(prepared.language),
  )
  const share = `${en('desk', 'exercises.share')}: ${en('desk', 'exercises.muscles')}`
  await page.getByRole('button', { name: share }).click()
  await page.getByLabel(en('facingDesk', 'code')).fill('4711')
  await page.getByRole('button', { name: en('facingDesk', 'turn'), exact: true }).click()
  const facing = await waymark.window('facing')
  const theirs = wordsOf(prepared.language)
  await facing.getByRole('button', { name: theirs('exercises', 'notNow') }).click()
  await expect(facing.getByRole('button', { name: theirs('exercises', 'begin') })).toHaveCount(0)
  // The screen is still the person's: only the code brings the desk back.
  expect(facing.isClosed()).toBe(false)
})

test('[T2.T3] a breathing exercise runs at the desk after permission, and stops at once', async ({ launch }) => {
  const page = await unlockPrepared(await launch())
  await desk.goTo(page, en, 'exercises')
  const field = page.getByRole('combobox', { name: en('desk', 'exercises.language') })
  await desk.choose(page, field, ownName(prepared.language))
  await page
    .getByRole('button', { name: `${en('desk', 'exercises.here')}: ${en('desk', 'exercises.breathing')}` })
    .click()
  const theirs = wordsOf(prepared.language)
  await page.getByRole('button', { name: theirs('exercises', 'begin') }).click()
  await expect(page.getByRole('button', { name: theirs('exercises', 'stop') })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: theirs('exercises', 'stop') })).toHaveCount(0)
  await page.getByRole('button', { name: theirs('exercises', 'done') }).click()
  await expect(page.getByRole('heading', { name: en('desk', 'exercises.title') })).toBeVisible()
})

/** Files below a folder that hold a text, in the encodings that programs write. */
const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => {
      const content = readFileSync(path)
      return content.includes(Buffer.from(text)) || content.includes(Buffer.from(text, 'utf16le'))
    })

const stillOpen = async (page: Page): Promise<void> => {
  await expect(page.getByRole('listitem').getByRole('button').first()).toBeVisible()
}

test('[D.K][T5.4][T1.5][D.I] what an administrator sets reaches the kiosk; what a visitor leaves is sealed', async ({
  launch,
}) => {
  await inFolder(async (folder) => {
    const shared = join(folder, 'shared')
    const args = [`--shared-dir=${shared}`]
    const identity = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    writeFileSync(join(folder, 'focal-point.txt'), identity)
    const recipient = /public key: (age1\S+)/.exec(identity)?.[1] ?? ''

    const atDesk = await launch({ args })
    const page = await unlockPrepared(atDesk, prepared.administrator)
    const telephone = '+355 4 123-456'
    await addContact(page, { name: 'Example Legal Help', purpose: 'free advice', telephone })
    await setFeedbackKey(page, recipient)
    await setExitPin(page, '271828')

    // A reviewer finds the Pashto rights good: the mark follows at the kiosk.
    await desk.goTo(page, en, 'reviews')
    await desk.choose(page, page.getByRole('combobox', { name: en('administration', 'reviews.language') }), 'پښتو')
    const row = page.getByRole('row').filter({ hasText: titleOf('handout/rights', 'ps') })
    await expect(row).toContainText(en('administration', 'reviews.state.unreviewed'))
    await row.getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: en('administration', 'reviews.reviewer') }).fill('Reviewer Sample')
    await dialog.getByLabel(en('administration', 'reviews.good')).check({ force: true })
    await dialog.getByRole('button', { name: en('administration', 'reviews.record') }).click()
    await expect(row).toContainText(en('administration', 'reviews.state.reviewed'))

    const kiosk = await launch({ kiosk: true, userData: join(folder, 'kiosk'), args })
    const screen = await kiosk.window('kiosk')
    const theirs = wordsOf('ps')
    await beginVisit(screen, 'ps')
    await openText(screen, 'ps', 'know', 'handout/rights')
    await expect(screen.getByText('Reviewer Sample')).toBeVisible()
    await expect(screen.getByText(theirs('documents', 'unreviewed'))).toHaveCount(0)
    await screen.getByRole('button', { name: theirs('kiosk', 'back'), exact: true }).click()
    await screen.getByRole('button', { name: theirs('kiosk', 'back'), exact: true }).click()
    await openText(screen, 'ps', 'help', 'handout/contacts')
    await expect(screen.getByText('Example Legal Help')).toBeVisible()
    await expect(screen.locator('bdi[dir=ltr]').getByText(telephone)).toBeVisible()
    // What the desk publishes reaches a page that somebody is reading.
    await addContact(page, { name: 'Example Night Doctor', purpose: 'when you are ill', telephone: '+355 4 000-0199' })
    await expect(screen.getByText('Example Night Doctor')).toBeVisible()
    await screen.getByRole('button', { name: theirs('kiosk', 'done'), exact: true }).click()

    // Somebody complains, without a name.
    const french = wordsOf('fr')
    const complaint = 'Personne n’a répondu à Zwischenzeitwort'
    await beginVisit(screen, 'fr')
    await screen
      .getByRole('listitem')
      .getByRole('button', { name: french('kiosk', 'feedback') })
      .click()
    await screen.getByRole('button', { name: french('feedback', 'about.begin') }).click()
    await screen.getByRole('button', { name: french('feedback', 'kinds.complaint') }).click()
    await screen.getByRole('button', { name: french('feedback', 'ways.free') }).click()
    await screen.locator('textarea').fill(complaint)
    await screen.getByRole('button', { name: french('feedback', 'next'), exact: true }).click()
    await screen.getByRole('button', { name: french('feedback', 'reach.anonymous') }).click()
    await screen.getByRole('button', { name: french('feedback', 'review.send') }).click()
    const code = (
      await screen
        .locator('bdi[dir=ltr]')
        .filter({ hasText: /^[0-9A-Z]{5}-[0-9A-Z]{5}$/ })
        .innerText()
    ).trim()
    await screen.getByRole('button', { name: french('feedback', 'sent.done') }).click()
    await screen.getByRole('button', { name: french('kiosk', 'done'), exact: true }).click()

    const spool = join(shared, 'spool/feedback')
    expect(readdirSync(spool)).toEqual([`${code}.age`])
    const opened = execFileSync('age', ['-d', '-i', join(folder, 'focal-point.txt'), join(spool, `${code}.age`)], {
      encoding: 'utf8',
    })
    expect(JSON.parse(opened)).toMatchObject({
      kind: 'complaint',
      language: 'fr',
      text: complaint,
      contact: null,
      code,
    })
    expect([shared, join(folder, 'kiosk')].flatMap((place) => filesWith(place, 'Zwischenzeitwort'))).toEqual([])
    // Control: the same search finds the words where a careless program would leave them.
    writeFileSync(join(shared, 'left-behind'), Buffer.from(complaint, 'utf16le'))
    expect(filesWith(shared, 'Zwischenzeitwort')).toHaveLength(1)
    rmSync(join(shared, 'left-behind'))

    // The way out takes the PIN, and the counters know what was read, not by whom.
    await stillOpen(screen)
    const leave = async (digits: string): Promise<void> => {
      for (const digit of digits)
        await screen.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click()
      await screen
        .getByRole('dialog')
        .getByRole('button', { name: en('kiosk', 'leaveGo'), exact: true })
        .click()
    }
    await screen.getByRole('button', { name: en('kiosk', 'staff') }).click()
    await leave('111111')
    await expect(screen.getByText(en('kiosk', 'leaveWrong'))).toBeVisible()
    const ended = new Promise((resolve) => kiosk.app.once('close', () => resolve(null)))
    await leave('271828').catch(() => undefined)
    await ended

    await desk.goTo(page, en, 'counters')
    const visits = page.getByRole('row').filter({ hasText: 'پښتو' })
    await expect(visits.first()).toBeVisible()
    const weeks = readdirSync(join(shared, 'spool/counters'))
    expect(weeks).toHaveLength(1)
    expect(readFileSync(join(shared, 'spool/counters', weeks[0] ?? ''), 'utf8')).toContain('handout/contacts')
  })
})
