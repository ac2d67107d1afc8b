import { expect, type Page } from '@playwright/test'
import { directionOf } from '../../src/shared/languages'
import * as drive from '../../test/driver/desk'
import { closePaper, printPaper, savePaper } from '../../test/driver/paper'
import type { Story, StoryEntry } from '../../test/driver/story'
import { wordsOf } from '../../test/driver/words'
import { deskWords as words, lookOnceAt, type Stage } from '../stage'
import type { GridResult, Paper, Printed, RefusedEntry } from './results'

/** Fills the grid on both screens, looks at it on paper, and keeps it or not as the person wants. */
export const fillGrid = async (stage: Stage, desk: Page, story: Story): Promise<GridResult> => {
  const { screens, progress, waymark } = stage
  const { language } = story
  const facing = await progress.step(`${language}: the grid is open on both screens`, async () => {
    await drive.openTab(desk, words, 'grid')
    await screens.takeOnce(desk, language, 'grids-before')
    await drive.openGrid(desk, words)
    await desk.getByRole('button', { name: words('gridDesk', 'share') }).click()
    const window = await waymark.window('facing')
    await expect(window.locator('[data-cell]')).toHaveCount(9, { timeout: 20_000 })
    await expect(window.locator('html')).toHaveAttribute('dir', directionOf(language), { timeout: 20_000 })
    return window
  })
  const refusedEntries = await progress.step(`${language}: both fill it, ${story.grid.length} entries`, () =>
    writeEntries(stage, { desk, facing }, story),
  )
  const entries = story.grid.length - refusedEntries.length
  for (const board of [desk, facing])
    await expect(board.locator('[data-entry]')).toHaveCount(entries, { timeout: 20_000 })
  await screens.take(desk, `${language}-grid-desk`)
  await screens.take(facing, `${language}-grid-facing`)

  const live = await progress.step(`${language}: the pages are looked at`, () =>
    openPaper(stage, desk, story, 'grid-paper'),
  )
  if (!story.keep || entries === 0) {
    const done = await progress.step(`${language}: printed and saved, and then deliberately not kept`, async () => {
      const printed = await takeAway(stage, desk, story)
      await drive.pressAndConfirm(desk, words('gridDesk', 'discard'), lookOnceAt(stage, desk, language, 'discard'))
      await expect(desk.getByText(words('gridDesk', 'discarded'))).toBeVisible({ timeout: 20_000 })
      return printed
    })
    await screens.takeOnce(desk, language, 'grids-after')
    return { entries, refusedEntries, kept: false, paper: live, printed: done }
  }

  await progress.step(`${language}: the grid is kept`, async () => {
    await closePaper(desk, words)
    await drive.pressAndConfirm(desk, words('gridDesk', 'keep'), lookOnceAt(stage, desk, language, 'keep'))
    await expect(desk.getByText(words('gridDesk', 'version', { version: 1 }), { exact: true })).toBeVisible({
      timeout: 20_000,
    })
    await screens.takeOnce(desk, language, 'grids-after')
    await screens.takeOnce(facing, language, 'facing-after')
  })
  return progress.step(`${language}: the kept grid is printed and saved`, async () => {
    const paper = await openPaper(stage, desk, story, null)
    const printed = await takeAway(stage, desk, story)
    return { entries, refusedEntries, kept: true, paper, printed }
  })
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

/** @param picture what the picture is called; null for none */
const openPaper = async (stage: Stage, desk: Page, { language }: Story, picture: string | null): Promise<Paper> => {
  await desk.getByRole('button', { name: words('gridDesk', 'print'), exact: true }).click()
  const pages = await drive.waitForPages(desk)
  if (picture !== null) await stage.screens.take(desk, `${language}-${picture}`)
  return { file: `grid-${language}.pdf`, pages }
}

/** Prints what is open on the demo's queue, saves it, and closes it. */
const takeAway = async (stage: Stage, desk: Page, { language }: Story): Promise<Printed> => {
  const { queue, out, waymark, screens } = stage
  const printed = await printOn(stage, desk, `grid-${language}`)
  await savePaper(waymark, desk, words, out.claim(`grid-${language}.pdf`))
  await screens.takeOnce(desk, language, `grid-${queue.printer === null ? 'saved' : 'printed'}`)
  await closePaper(desk, words)
  return printed
}

const printOn = async ({ queue }: Stage, desk: Page, name: string): Promise<Printed> => {
  const { printer, obstacle } = queue
  if (printer === null) return { notPrinted: obstacle ?? 'there is no queue' }
  const [outcome, file] = await queue.collect(name, () => printPaper(desk, words, printer))
  if (!outcome.printed) return { notPrinted: outcome.reason }
  return file === null ? { notPrinted: 'the queue said that it printed, and left nothing' } : { file }
}
