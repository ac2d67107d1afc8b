import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { inFolder, removeFolder } from '../driver/folders'
import { beginVisit, openGroup, openText } from '../driver/kiosk'
import * as desk from '../driver/desk'
import { launchWaymark, type Waymark } from '../driver/launch'
import { prepared, test as withDesk, unlockPrepared } from '../driver/prepared-desk'
import { speechIn, type Speech } from '../driver/speech'
import { ownName } from '../../src/shared/languages'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')

/** A kiosk on a machine with speech-dispatcher and espeak-ng, and what was heard. */
const test = base.extend<{ speech: Speech; waymark: Waymark }>({
  speech: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-speech-'))
    const speech = speechIn(folder)
    await use(speech)
    speech.end()
    await removeFolder(folder)
  },
  waymark: async ({ speech }, use) => {
    const waymark = await launchWaymark({ kiosk: true, env: speech.env })
    await use(waymark)
    await waymark.close()
  },
})

/** Milliseconds that the service may take to list its voices, of which there are thousands. */
const listing = { timeout: 30_000 }

test('[D.K][T5.2] a text is read aloud in Persian, whoever listens is not sent away, and it stops', async ({
  speech,
  waymark,
}) => {
  const page = await waymark.window('kiosk')
  await page.clock.install()
  const words = wordsOf('fa')
  await beginVisit(page, 'fa')
  await openText(page, 'fa', 'know', 'handout/rights')
  const read = page.getByRole('button', { name: words('kiosk', 'readAloud') })
  await expect(read).toBeVisible(listing)
  await read.click()

  const stop = page.getByRole('button', { name: words('kiosk', 'stopReading') })
  await expect(stop).toBeVisible()
  // Three times half of a stillness: without a sign of somebody who listens the visit would be over.
  const stillHere = page.getByText(words('kiosk', 'idleTitle'))
  for (const round of [1, 2, 3]) {
    const before = speech.seconds()
    await expect
      .poll(speech.seconds, { timeout: 30_000, message: `round ${String(round)}` })
      .toBeGreaterThan(before + 3)
    await page.clock.fastForward(35_000)
    await expect(stillHere).toBeHidden()
  }
  expect(speech.loudest()).toBeGreaterThan(0.05)
  await expect(stop).toBeVisible()

  await stop.click()
  await expect(read).toBeVisible()
  // What was on its way to the loudspeaker is played; then there is silence.
  await expect
    .poll(
      async () => {
        const before = speech.seconds()
        await new Promise((done) => setTimeout(done, 1500))
        return speech.seconds() - before
      },
      { timeout: 20_000 },
    )
    .toBe(0)
  // Control: nobody listens any more, and less stillness than before is noticed.
  await page.clock.fastForward(58_000)
  await expect(stillHere).toBeVisible()
})

test('[D.K] no reading aloud is offered in Pashto, for which the machine has no voice', async ({ waymark }) => {
  const page = await waymark.window('kiosk')
  // Control, and what waits for the voices to be listed: there is one for Urdu.
  await beginVisit(page, 'ur')
  await openText(page, 'ur', 'know', 'handout/rights')
  await expect(page.getByRole('button', { name: wordsOf('ur')('kiosk', 'readAloud') })).toBeVisible(listing)
  await page.getByRole('button', { name: wordsOf('ur')('kiosk', 'done'), exact: true }).click()
  await beginVisit(page, 'ps')
  await openText(page, 'ps', 'know', 'handout/rights')
  await expect(page.getByRole('button', { name: wordsOf('ps')('kiosk', 'print'), exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: wordsOf('ps')('kiosk', 'readAloud') })).toBeHidden()
})

test('[T2.T3] the breathing exercise says its steps when somebody asks for the voice', async ({ speech, waymark }) => {
  const page = await waymark.window('kiosk')
  const say = wordsOf('fr')
  await beginVisit(page, 'fr')
  await openGroup(page, 'fr', 'feel')
  await page
    .getByRole('listitem')
    .getByRole('button', { name: say('kiosk', 'breathing') })
    .click()
  const voice = page.getByRole('button', { name: say('exercises', 'voice') })
  await expect(voice).toBeVisible(listing)
  await voice.click()
  expect(speech.seconds()).toBe(0)
  await page.getByRole('button', { name: say('exercises', 'begin') }).click()
  await expect.poll(speech.seconds, { timeout: 20_000 }).toBeGreaterThan(0.5)
  expect(speech.loudest()).toBeGreaterThan(0.05)
})

withDesk('[T2.T3] the facing display and the desk have the voice, too', async ({ launch }) => {
  await inFolder(async (folder) => {
    const speech = speechIn(folder)
    try {
      const waymark = await launch({ env: speech.env })
      const page = await unlockPrepared(waymark)
      await desk.goTo(page, en, 'exercises')
      const field = page.getByRole('combobox', { name: en('desk', 'exercises.language') })
      await desk.choose(page, field, ownName(prepared.language))
      const theirs = wordsOf(prepared.language)
      const breathing = en('desk', 'exercises.breathing')

      await page.getByRole('button', { name: `${en('desk', 'exercises.here')}: ${breathing}` }).click()
      await expect(page.getByRole('button', { name: theirs('exercises', 'voice') })).toBeVisible(listing)
      await page.getByRole('button', { name: theirs('exercises', 'notNow') }).click()

      await page.getByRole('button', { name: `${en('desk', 'exercises.share')}: ${breathing}` }).click()
      await page.getByLabel(en('facingDesk', 'code')).fill('4711')
      await page.getByRole('button', { name: en('facingDesk', 'turn'), exact: true }).click()
      const facing = await waymark.window('facing')
      await facing.getByRole('button', { name: theirs('exercises', 'voice') }).click(listing)
      await facing.getByRole('button', { name: theirs('exercises', 'begin') }).click()
      await expect.poll(speech.seconds, { timeout: 20_000 }).toBeGreaterThan(0.5)
      expect(speech.loudest()).toBeGreaterThan(0.05)
    } finally {
      speech.end()
    }
  })
})
