import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchWaymark, type Waymark } from '../test/driver/launch'
import type { Story } from '../test/driver/story'
import { wordsOf } from '../test/driver/words'
import { walkInArabic } from './arabic-desk'
import { findPieces, needlesOf } from './check/needles'
import { verify, type Verified } from './check/verify'
import { visitKiosk, type Visit } from './kiosk'
import { enterAsCounsellor, lockDesk, setUpOffice } from './office'
import type { OutFolder } from './out-folder'
import { requireCommands } from './commands'
import { startPrintQueue, type PrintQueue } from './print-queue'
import { DemoProblem } from './problem'
import type { Progress } from './progress'
import { makeRecipient } from './recipient'
import { createScreens } from './screens'
import { printSet, takeFromShelf } from './shelf'
import type { Stage } from './stage'
import { tellStory } from './story/line'
import type { Paper, StoryResult } from './story/results'
import { copyVault } from './vault-copy'
import { readVersions, type Versions } from './versions'

/** What `summary.json` says, apart from the time that it took. */
export interface Outcome {
  readonly versions: Versions
  readonly printing: string
  readonly stories: readonly StoryResult[]
  readonly shelf: readonly Paper[]
  readonly kiosk: readonly Visit[]
  readonly vault: readonly string[]
  readonly verified: Verified
}

/** Tells the stories from the first start to the last look. Everything outside of `out` is removed again. */
export const runDemo = async (stories: readonly Story[], out: OutFolder, progress: Progress): Promise<Outcome> => {
  requireCommands()
  const workshop = mkdtempSync(join(tmpdir(), 'waymark-demo-'))
  const clearUp = (): void => rmSync(workshop, { recursive: true, force: true })
  process.once('exit', clearUp)
  const queue = await startPrintQueue(out)
  try {
    return await onStage(stories, { out, progress, queue, workshop })
  } finally {
    await queue.stop()
    clearUp()
  }
}

interface House {
  readonly out: OutFolder
  readonly progress: Progress
  readonly queue: PrintQueue
  readonly workshop: string
}

const onStage = async (stories: readonly Story[], { out, progress, queue, workshop }: House): Promise<Outcome> => {
  const userData = join(workshop, 'desk')
  const screens = createScreens(out)
  const recipient = makeRecipient(out.claim('recipient-identity.txt'))
  const waymark = await progress.step('the desk starts', () => startDesk(userData, queue))
  const stage: Stage = { waymark, out, progress, screens, queue, recipient }
  let versions: Versions
  let alreadyThere: ReadonlySet<string>
  let results: readonly StoryResult[]
  const shelf: Paper[] = []
  const vault: string[] = []
  try {
    versions = await readVersions(waymark)
    let desk = await setUpOffice(stage, workshop)
    // The office's own name is published for the kiosk, and stands there before any story.
    const pieces = stories.flatMap((story) => needlesOf(story).pieces)
    const before = ['vault', 'shared'].flatMap((name) => [...findPieces(join(userData, name), pieces).keys()])
    alreadyThere = new Set(before)
    await enterAsCounsellor(stage, desk)
    results = await inTurn(stories, (story) => tellStory(stage, desk, story))
    for (const language of new Set(stories.map((story) => story.language))) {
      const sheets = await progress.step(`${language}: rights and blank grid from the shelf`, () =>
        takeFromShelf(stage, desk, language),
      )
      shelf.push(sheets.rights, sheets.gridBlank)
    }
    await progress.step('a set of handouts for somebody, in three clicks', () => printSet(stage, desk))
    const [first] = stories
    const shown = stories.find(({ language, consent }) => language === 'ar' && consent.decision === 'given') ?? first
    if (shown !== undefined) await progress.step('the desk in Arabic', () => walkInArabic(stage, desk, shown))
    vault.push(...copyVault(userData, out, 'vault-while-open'))
    desk = await progress.step('the desk locks', () => lockDesk(stage, desk, wordsOf('ar')))
    await screens.take(desk, 'locked')
    vault.push(...copyVault(userData, out, 'vault'))
  } catch (error) {
    await takeLastPictures(stage)
    throw error
  } finally {
    await waymark.close()
  }
  const kiosk = await visitKiosk({ progress, queue, screens }, ['ps', 'fr'])
  copyHandover(out, results)
  const verified = await progress.step('what is left behind is checked', () =>
    verify({
      folder: out.path,
      workshop,
      identityFile: recipient.identityFile,
      stories: stories.flatMap((story, index) => (results[index] ? [{ story, result: results[index] }] : [])),
      papers: papersOf(results, shelf),
      disks: [join(out.path, 'vault'), join(out.path, 'vault-while-open'), userData],
      alreadyThere,
    }),
  )
  return { versions, printing: queue.obstacle ?? 'CUPS-PDF', stories: results, shelf, kiosk, vault, verified }
}

const startDesk = async (userData: string, queue: PrintQueue): Promise<Waymark> => {
  const waymark = await launchWaymark({ userData, env: queue.env })
  const screens = await waymark.app.evaluate(({ screen }) => screen.getAllDisplays().length)
  if (screens < 2) {
    await waymark.close()
    throw new DemoProblem('The demo needs two screens, one for each side of the desk; there is one.')
  }
  return waymark
}

/** What stood on the screens when something went wrong. */
const takeLastPictures = async ({ waymark, screens }: Stage): Promise<void> => {
  for (const page of waymark.app.windows()) {
    const surface = /^app:\/\/(desk|facing)/.exec(page.url())?.[1]
    if (surface !== undefined) await screens.take(page, `stopped-${surface}`).catch(() => undefined)
  }
}

const inTurn = async <T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = []
  for (const item of items) results.push(await run(item))
  return results
}

/** The first package also lies where everybody looks for it. */
const copyHandover = (out: OutFolder, results: readonly StoryResult[]): void => {
  const sealed = results.find((result) => result.package !== null)?.package
  if (sealed) copyFileSync(join(out.path, sealed.file), out.claim('handover.age'))
}

const papersOf = (results: readonly StoryResult[], shelf: readonly Paper[]): ReadonlyMap<string, number> =>
  new Map(
    [...shelf, ...results.flatMap(({ consentPaper, grid }) => [consentPaper, ...(grid ? [grid.paper] : [])])].map(
      ({ file, pages }) => [file, pages],
    ),
  )

/** Writes `summary.json`. */
export const writeSummary = (out: OutFolder, outcome: Outcome, progress: Progress): void => {
  const ms = progress.steps.reduce((sum, step) => sum + step.ms, 0)
  const summary = { madeAt: new Date().toISOString(), ms, ...outcome, steps: progress.steps }
  writeFileSync(out.claim('summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
}
