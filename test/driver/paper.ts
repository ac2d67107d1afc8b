import { expect as expectSoon, type Page } from '@playwright/test'
import { choose } from './desk'
import type { Waymark } from './launch'
import type { Words } from './words'

const expect = expectSoon.configure({ timeout: 30_000 })

/** Saves what an open print dialog shows, through the app's own 'save as'. @param path absolute; may exist */
export const savePaper = async (waymark: Waymark, desk: Page, words: Words, path: string): Promise<void> => {
  await waymark.answerSaveDialog(path)
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: words('printing', 'saveAs') })
    .click()
  await expect(desk.getByRole('dialog').getByText(path)).toBeVisible()
}

/** How a print job ended: `printed`, or the app's own words for what went wrong. */
export type PrintOutcome = { readonly printed: true } | { readonly printed: false; readonly reason: string }

/** Prints what an open print dialog shows, and waits for the end of the job. @param printer its name in the list */
export const printPaper = async (desk: Page, words: Words, printer: string): Promise<PrintOutcome> => {
  const dialog = desk.getByRole('dialog')
  await choose(desk, dialog.getByRole('combobox', { name: words('printing', 'printer') }), printer)
  await dialog.getByRole('button', { name: words('printing', 'print'), exact: true }).click()
  const printed = dialog.locator('[data-print-state="printed"]')
  const failed = dialog
    .locator('[data-print-state="gone"], [role="alert"]:not([data-print-state])')
    .filter({ hasNotText: words('printing', 'state.saved', { path: '' }).trim() })
  await expect(printed.or(failed).first()).toBeVisible({ timeout: 120_000 })
  return (await printed.isVisible()) ? { printed: true } : { printed: false, reason: await failed.first().innerText() }
}

/** Closes the print dialog. */
export const closePaper = async (desk: Page, words: Words): Promise<void> => {
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: words('desk', 'close'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
}
