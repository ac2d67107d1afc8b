import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { directionOf, ownName, type MigrantLanguage } from '../src/shared/languages'
import { removeFolder } from '../test/driver/folders'
import { beginVisit, openGroup, openText } from '../test/driver/kiosk'
import { launchWaymark } from '../test/driver/launch'
import { wordsOf } from '../test/driver/words'
import type { Stage } from './stage'
import type { Printed } from './story/results'

/** A visit at the kiosk: what was said about the page that somebody wanted to take away. */
export interface Visit {
  readonly language: MigrantLanguage
  readonly said: string
  readonly printed: Printed
}

/** What the kiosk may say about a print, by key of its texts. */
const answers = ['printing', 'savedInsteadOfPrinted', 'printFailed'] as const

/** Starts the kiosk as an instance of its own, with a folder of its own, and visits it in each of the languages. */
export const visitKiosk = async (
  { progress, queue, screens }: Pick<Stage, 'progress' | 'queue' | 'screens'>,
  languages: readonly MigrantLanguage[],
): Promise<readonly Visit[]> => {
  const userData = mkdtempSync(join(tmpdir(), 'waymark-demo-kiosk-'))
  const waymark = await launchWaymark({ kiosk: true, userData, env: queue.env })
  try {
    const kiosk = await waymark.window('kiosk')
    await kiosk.emulateMedia({ reducedMotion: 'reduce' })
    await expect(kiosk.getByRole('button', { name: ownName('en') })).toBeVisible({ timeout: 20_000 })
    await screens.take(kiosk, 'kiosk-start')
    const visits: Visit[] = []
    for (const language of languages) {
      const visit = await progress.step(`the kiosk is visited in ${language}`, () =>
        visitIn({ queue, screens }, kiosk, language),
      )
      visits.push(visit)
    }
    return visits
  } finally {
    await waymark.close()
    await removeFolder(userData)
  }
}

const visitIn = async (
  { queue, screens }: Pick<Stage, 'queue' | 'screens'>,
  kiosk: Page,
  language: MigrantLanguage,
): Promise<Visit> => {
  const words = wordsOf(language)
  const take = (name: string): Promise<void> => screens.take(kiosk, `kiosk-${language}-${name}`)
  await beginVisit(kiosk, language)
  await expect(kiosk.locator('html')).toHaveAttribute('dir', directionOf(language), { timeout: 20_000 })
  await take('home')
  await openGroup(kiosk, language, 'feel')
  await take('hard-time')
  await kiosk
    .getByRole('listitem')
    .getByRole('button', { name: words('kiosk', 'breathing') })
    .first()
    .click()
  await take('breathing-asks')
  await kiosk.getByRole('button', { name: words('exercises', 'begin') }).click()
  await kiosk.waitForTimeout(1500)
  await take('breathing')
  await kiosk.getByRole('button', { name: words('exercises', 'stop') }).click()
  await kiosk.getByRole('button', { name: words('exercises', 'done') }).click()
  await kiosk.getByRole('button', { name: words('kiosk', 'back'), exact: true }).click()
  await openText(kiosk, language, 'know', 'handout/rights')
  await take('rights')
  const message = kiosk.getByRole('status').filter({ hasText: oneOf(answers.map((key) => words('kiosk', key))) })
  const [said, file] = await queue.collect(`kiosk-rights-${language}`, async () => {
    await kiosk.getByRole('button', { name: words('kiosk', 'print'), exact: true }).click()
    await expect(message).toBeVisible({ timeout: 60_000 })
    return message.innerText()
  })
  await take('printed')
  await kiosk.getByRole('button', { name: words('kiosk', 'done'), exact: true }).click()
  await expect(kiosk.getByRole('button', { name: ownName('en') })).toBeVisible({ timeout: 20_000 })
  return { language, said, printed: file === null ? { notPrinted: queue.obstacle ?? said } : { file } }
}

/** Matches any of the texts, letter by letter. */
const oneOf = (texts: readonly string[]): RegExp =>
  new RegExp(texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'))
