import { expect, type Page } from '@playwright/test'
import { directionOf, ownName } from '../../src/shared/languages'
import * as drive from '../../test/driver/desk'
import { closePaper, savePaper } from '../../test/driver/paper'
import type { Story } from '../../test/driver/story'
import { DemoProblem } from '../problem'
import { deskWords as words, lookOnceAt, type Stage } from '../stage'
import type { Paper } from './results'

const afterConsent = ['grid', 'handover'] as const

/** Registers the case; nothing of its file opens before somebody agreed. */
export const registerCase = async (stage: Stage, desk: Page, story: Story): Promise<void> => {
  await drive.goTo(desk, words, 'cases')
  await drive.registerCase(desk, words, story, ownName(story.language), lookOnceAt(stage, desk, story.language, 'case'))
  await requireClosed(desk, 'before anybody was asked')
}

const requireClosed = async (desk: Page, when: string): Promise<void> => {
  for (const tab of afterConsent) {
    if (await desk.getByRole('tab', { name: words('cases', `tabs.${tab}`) }).isEnabled()) {
      throw new DemoProblem(`The case file is open ${when}: ${words('cases', `tabs.${tab}`)}.`)
    }
  }
}

/** The person reads the consent on their own screen, answers, and the record of the answer is put on paper. */
export const askForConsent = async (stage: Stage, desk: Page, story: Story): Promise<Paper> => {
  const { language, consent } = story
  await readOut(stage, desk, story, 'consent')
  await drive.recordAnswer(desk, words, consent, lookOnceAt(stage, desk, language, 'consent'))
  const state = desk.getByText(words('cases', `state.${consent.decision}`), { exact: true })
  await expect(state.first()).toBeVisible({ timeout: 20_000 })
  if (consent.decision === 'refused') {
    await expect(desk.getByText(words('cases', 'refusedTitle'))).toBeVisible()
    await requireClosed(desk, 'although the person does not want it')
  }
  await drive.openTab(desk, words, 'consent')
  await desk
    .getByRole('button', { name: words('consent', 'printRecord') })
    .first()
    .click()
  const pages = await drive.waitForPages(desk)
  await stage.screens.takeOnce(desk, language, 'consent-record')
  const file = `consent-${language}.pdf`
  await savePaper(stage.waymark, desk, words, stage.out.claim(file))
  await closePaper(desk, words)
  return { file, pages }
}

/**
 * Shows the text that is open on the desk on the facing display for as long as it is read out, in the person's language.
 * @param text `consent` or `transfer`, for the names of the pictures
 */
export const readOut = async ({ waymark, screens }: Stage, desk: Page, story: Story, text: string): Promise<void> => {
  const { language } = story
  await desk.getByRole('button', { name: words('consent', 'showFacing') }).click()
  const facing = await waymark.window('facing')
  await expect(facing.getByRole('article')).toHaveAttribute('lang', language, { timeout: 20_000 })
  await expect(facing.locator('html')).toHaveAttribute('dir', directionOf(language), { timeout: 20_000 })
  await screens.take(facing, `${language}-${text}-facing`)
  const stop = desk.getByRole('button', { name: words('consent', 'stopFacing') })
  await expect(stop).toBeVisible()
  await screens.takeOnce(desk, language, `${text}-desk`)
  await stop.click()
}
