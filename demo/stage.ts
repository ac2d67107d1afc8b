import type { Page } from '@playwright/test'
import type { MigrantLanguage } from '../src/shared/languages'
import { wordsOf } from '../test/driver/words'
import type { Look } from '../test/driver/desk'
import type { Waymark } from '../test/driver/launch'
import type { OutFolder } from './out-folder'
import type { PrintQueue } from './print-queue'
import type { Progress } from './progress'
import type { Recipient } from './recipient'
import type { Screens } from './screens'

/** Everything that the parts of the demo share. */
export interface Stage {
  readonly waymark: Waymark
  readonly out: OutFolder
  readonly progress: Progress
  readonly screens: Screens
  readonly queue: PrintQueue
  readonly recipient: Recipient
}

/** The desk's texts: its counsellor works in English. */
export const deskWords = wordsOf('en')

/** Takes a picture of the desk of whatever a driver lets one look at: `NNN-<prefix>-<page>.png`. */
export const lookAt =
  ({ screens }: Pick<Stage, 'screens'>, page: Page, prefix: string): Look =>
  (seen) =>
    screens.take(page, `${prefix}-${seen}`)

/** The same for the pages of a story, once for each direction of writing: `NNN-<language>-<prefix>-<page>.png`. */
export const lookOnceAt =
  ({ screens }: Pick<Stage, 'screens'>, page: Page, language: MigrantLanguage, prefix: string): Look =>
  (seen) =>
    screens.takeOnce(page, language, `${prefix}-${seen}`)
