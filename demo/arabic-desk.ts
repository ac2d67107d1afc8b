import { expect, type Page } from '@playwright/test'
import type { Story } from '../test/driver/story'
import * as drive from '../test/driver/desk'
import { closePaper } from '../test/driver/paper'
import { wordsOf } from '../test/driver/words'
import { deskWords, type Stage } from './stage'

/** The counsellor turns the desk to Arabic and walks through the same pages from right to left. */
export const walkInArabic = async (stage: Stage, desk: Page, story: Story): Promise<void> => {
  const words = wordsOf('ar')
  const take = (name: string): Promise<void> => stage.screens.take(desk, `arabic-desk-${name}`)
  await drive.goTo(desk, deskWords, 'me')
  await stage.screens.take(desk, 'counsellor-account')
  await drive.choose(desk, desk.getByRole('combobox', { name: deskWords('desk', 'me.language') }), 'العربية')
  await expect(desk.locator('html')).toHaveAttribute('dir', 'rtl', { timeout: 20_000 })
  await take('account')
  await drive.goTo(desk, words, 'paper')
  await take('shelf')
  await drive.goTo(desk, words, 'cases')
  await take('cases')
  const row = desk.getByRole('row').filter({ has: desk.getByText(story.caseNumber, { exact: true }) })
  await row.getByRole('button').click()
  await drive.openTab(desk, words, 'consent')
  await take('consent')
  if (story.consent.decision === 'refused') return
  await drive.openTab(desk, words, 'handover')
  await take('handover')
  await drive.openTab(desk, words, 'grid')
  await take('grids')
  const goOn = desk.getByRole('button', { name: words('gridDesk', 'openFrom').trim() })
  if ((await goOn.count()) === 0) {
    await desk.getByRole('button', { name: words('gridDesk', 'open'), exact: true }).click()
  } else {
    await desk.getByRole('button', { name: words('gridDesk', 'print'), exact: true }).click()
    await drive.waitForPages(desk)
    await take('kept-grid-on-paper')
    await closePaper(desk, words)
    await goOn.click()
  }
  await expect(desk.locator('[data-cell]')).toHaveCount(9, { timeout: 20_000 })
  await take('grid')
}
