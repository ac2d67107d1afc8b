import type { Page } from '@playwright/test'
import { directionOf, type MigrantLanguage } from '../src/shared/languages'
import type { OutFolder } from './out-folder'

/** Takes pictures of windows, numbered in the order in which they are taken. */
export interface Screens {
  /** @param name what is to be seen, e.g. `ur-grid-facing` */
  readonly take: (page: Page, name: string) => Promise<void>
  /** Takes what looks much the same in every language: once for each direction of writing. */
  readonly takeOnce: (page: Page, language: MigrantLanguage, name: string) => Promise<void>
  readonly taken: readonly string[]
}

export const createScreens = (out: OutFolder): Screens => {
  const taken: string[] = []
  const seen = new Set<string>()
  const take = async (page: Page, name: string): Promise<void> => {
    const file = `screens/${String(taken.length + 1).padStart(3, '0')}-${name}.png`
    taken.push(file)
    await page.screenshot({ path: out.claim(file), animations: 'disabled' })
  }
  return {
    taken,
    take,
    async takeOnce(page, language, name) {
      const kind = `${directionOf(language)} ${name}`
      if (seen.has(kind)) return
      seen.add(kind)
      await take(page, `${language}-${name}`)
    },
  }
}
