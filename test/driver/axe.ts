import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

declare const window: { readonly axe: { run: (options: object) => Promise<AxeResult> } }

const source = readFileSync(createRequire(`${process.cwd()}/`).resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of WCAG 2.1 A and AA and axe's own good practice. */
const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }

/**
 * Looks at the page with axe. Handed in through the debugging protocol, because the page's own policy rightly refuses it.
 * @returns one line per fault: rule and element; empty when there is none
 */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  await page.waitForTimeout(300) // fading parts have no contrast to measure yet
  await page.evaluate(source)
  const { violations } = await page.evaluate((given) => window.axe.run(given), options)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
