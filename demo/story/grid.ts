import { expect, type Page } from '@playwright/test'
import { directionOf } from '../../src/shared/languages'
import * as drive from '../../test/driver/desk'
import { closePaper, printPaper, savePaper } from '../../test/driver/paper'
import type { Story, StoryEntry } from '../../test/driver/story'
import { wordsOf } from '../../test/driver/words'
import { deskWords as words, lookOnceAt, type Stage } from '../stage'
import type { GridResult, Printed, RefusedEntry } from './results'

/** Fills the grid on both screens, puts it on paper, and keeps it or not as the person wants. */
export const fillGrid = async (stage: Stage, desk: Page, story: Story): Promise<GridResult> => {
  const { screens, progress } = stage
  const { language } = story
  const facing = await progress.step(`${language}: the grid is open on both screens`, () =>
    openOnBothScreens(stage, desk, story),
  )
  const refusedEntries = await progress.step(`${language}: both fill it, ${story.grid.length} entries`, () =>
    writeEntries(stage, { desk, facing }, story),
  )
  const entries = story.grid.length - refusedEntries.length
  for (const board of [desk, facing]) {
    await expect(board.locator('[data-entry]')).toHaveCount(entries, { timeout: 20_000 })
    await board.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  }
  await screens.take(desk, `${language}-grid-desk`)
  await screens.take(facing, `${language}-grid-facing`)
  const onPaper = await progress.step(`${language}: its pages are looked at, printed and saved`, () =>
    putOnPaper(stage, desk, story),
  )
  const kept = story.keep && entries > 0
  if (kept) await progress.step(`${language}: the grid is kept`, () => keep(stage, desk, story))
  else await progress.step(`${language}: the grid is deliberately not kept`, () => discard(stage, desk, story))
  await screens.takeOnce(facing, language, 'facing-after')
  return { entries, refusedEntries, kept, ...onPaper }
}

const openOnBothScreens = async ({ screens, waymark }: Stage, desk: Page, { language }: Story): Promise<Page> => {
  await drive.openTab(desk, words, 'grid')
  await screens.takeOnce(desk, language, 'grids-before')
  await drive.openGrid(desk, words)
  await desk.getByRole('button', { name: words('gridDesk', 'share') }).click()
  const facing = await waymark.window('facing')
  await expect(facing.locator('[data-cell]')).toHaveCount(9, { timeout: 20_000 })
  await expect(facing.locator('html')).toHaveAttribute('dir', directionOf(language), { timeout: 20_000 })
  return facing
}

interface Boards {
  readonly desk: Page
  readonly facing: Page
}

/** Types each entry where the story says. @returns those that the app did not take */
const writeEntries = async (stage: Stage, boards: Boards, story: Story): Promise<readonly RefusedEntry[]> => {
  const theirs = wordsOf(story.language)
  const refused: RefusedEntry[] = []
  const seen = new Set<StoryEntry['from']>()
  for (const [index, entry] of story.grid.entries()) {
    const { from } = entry
    const look = seen.has(from) ? undefined : lookOnceAt(stage, boards[from], story.language, `writing-${from}`)
    seen.add(from)
    const reason = await drive.offerEntry(boards[from], from === 'facing' ? theirs : words, entry, look)
    if (reason !== null) refused.push({ entry: index, reason })
  }
  return refused
}

const putOnPaper = async (
  stage: Stage,
  desk: Page,
  { language }: Story,
): Promise<Pick<GridResult, 'paper' | 'printed'>> => {
  const { out, screens, waymark } = stage
  await desk.getByRole('button', { name: words('gridDesk', 'print'), exact: true }).click()
  const pages = await drive.waitForPages(desk)
  await screens.take(desk, `${language}-grid-paper`)
  const printed = await printOn(stage, desk, `grid-${language}`)
  const file = `grid-${language}.pdf`
  await savePaper(waymark, desk, words, out.claim(file))
  await screens.takeOnce(desk, language, 'grid-printed-and-saved')
  await closePaper(desk, words)
  return { paper: { file, pages }, printed }
}

const printOn = async ({ queue }: Stage, desk: Page, name: string): Promise<Printed> => {
  const { printer, obstacle } = queue
  if (printer === null) return { notPrinted: obstacle ?? 'there is no queue' }
  const [outcome, file] = await queue.collect(name, () => printPaper(desk, words, printer))
  if (!outcome.printed) return { notPrinted: outcome.reason }
  return file === null ? { notPrinted: 'the queue said that it printed, and left nothing' } : { file }
}

const keep = async (stage: Stage, desk: Page, { language }: Story): Promise<void> => {
  await drive.pressAndConfirm(desk, words('gridDesk', 'keep'), lookOnceAt(stage, desk, language, 'keep'))
  const version = desk.getByText(words('gridDesk', 'version', { version: 1 }), { exact: true })
  await expect(version).toBeVisible({ timeout: 20_000 })
  await stage.screens.takeOnce(desk, language, 'grids-kept')
}

const discard = async (stage: Stage, desk: Page, { language }: Story): Promise<void> => {
  await drive.pressAndConfirm(desk, words('gridDesk', 'discard'), lookOnceAt(stage, desk, language, 'discard'))
  await expect(desk.getByText(words('gridDesk', 'discarded'))).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByText(words('gridDesk', 'versionsEmptyTitle'))).toBeVisible({ timeout: 20_000 })
  await stage.screens.takeOnce(desk, language, 'grids-not-kept')
}
