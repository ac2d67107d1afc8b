import type { Page } from '@playwright/test'
import type { OutFolder } from './out-folder'

/** Takes pictures of windows, numbered in the order in which they are taken. */
export interface Screens {
  /** @param name what is to be seen, e.g. `ur-grid-facing` */
  readonly take: (page: Page, name: string) => Promise<void>
  readonly taken: readonly string[]
}

export const createScreens = (out: OutFolder): Screens => {
  const taken: string[] = []
  return {
    taken,
    async take(page, name) {
      const file = `screens/${String(taken.length + 1).padStart(2, '0')}-${name}.png`
      taken.push(file)
      await page.screenshot({ path: out.claim(file), animations: 'disabled' })
    },
  }
}
