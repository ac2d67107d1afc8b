import { expect, type Page } from '@playwright/test'
import { ownName, type MigrantLanguage } from '../src/shared/languages'
import * as drive from '../test/driver/desk'
import { closePaper, printPaper, savePaper } from '../test/driver/paper'
import { titleOf } from '../test/driver/words'
import { deskWords as words, type Stage } from './stage'
import type { Paper } from './story/results'

/** What the demo takes from the shelf, and how the files are called. */
const sheets = { rights: 'rights', gridBlank: 'grid-blank' } as const

/** Takes the pages without anybody's data from 'handouts and forms', in one language. */
export const takeFromShelf = async (
  stage: Stage,
  desk: Page,
  language: MigrantLanguage,
): Promise<Readonly<Record<keyof typeof sheets, Paper>>> => {
  await drive.goTo(desk, words, 'paper')
  const field = desk.getByRole('combobox', { name: words('desk', 'paper.languageOfPage') })
  await drive.choose(desk, field, ownName(language))
  if (stage.screens.taken.every((name) => !name.endsWith('-shelf.png'))) await stage.screens.take(desk, 'shelf')
  const rights = await takeSheet(stage, desk, language, 'rights')
  const gridBlank = await takeSheet(stage, desk, language, 'gridBlank')
  return { rights, gridBlank }
}

/** Ticks a set, looks at it and prints it. */
export const printSet = async ({ queue, screens }: Stage, desk: Page): Promise<void> => {
  await drive.goTo(desk, words, 'paper')
  await desk.getByRole('button', { name: words('desk', 'paper.set.journey') }).click()
  await screens.take(desk, 'shelf-set')
  await desk.getByRole('button', { name: words('desk', 'paper.printSet', { pages: 4 }) }).click()
  await drive.waitForPages(desk)
  await screens.take(desk, 'set-paper')
  const { printer } = queue
  if (printer !== null) await queue.collect('set-of-handouts', () => printPaper(desk, words, printer))
  await closePaper(desk, words)
}

/** The rights page is named by its own title, the empty grid by the shelf. */
const buttonOf = (sheet: keyof typeof sheets): string =>
  sheet === 'rights'
    ? `${words('desk', 'paper.show')}: ${titleOf('handout/rights', 'en')}`
    : words('desk', 'paper.gridBlank')

const takeSheet = async (
  { waymark, out, screens }: Stage,
  desk: Page,
  language: MigrantLanguage,
  sheet: keyof typeof sheets,
): Promise<Paper> => {
  await desk.getByRole('button', { name: buttonOf(sheet), exact: true }).click()
  const pages = await drive.waitForPages(desk)
  await expect(desk.getByRole('dialog')).toBeVisible()
  await screens.takeOnce(desk, language, `${sheets[sheet]}-paper`)
  const file = `${sheets[sheet]}-${language}.pdf`
  await savePaper(waymark, desk, words, out.claim(file))
  await closePaper(desk, words)
  return { file, pages }
}
