import { expect, type Locator, type Page } from '@playwright/test'
import type { Story, StoryEntry } from './story'
import type { Words } from './words'

export interface Person {
  readonly name: string
  readonly passphrase: string
}

/** Types into a field the way a fast hand does: at once, through the real input. */
const fill = (field: Locator, text: string): Promise<void> => field.fill(text)

/** Fills the set-up from start to finish. @returns the recovery code as the screen shows it */
export const setUpDesk = async (
  desk: Page,
  words: Words,
  input: { readonly site: string; readonly administrator: Person; readonly counsellor: Person },
): Promise<string> => {
  const next = desk.getByRole('button', { name: words('desk', 'next'), exact: true })
  await fill(desk.getByLabel(words('desk', 'site.name')), input.site)
  await next.click()
  await fillAccount(desk, words, input.administrator, words('desk', 'setup.passphrase'))
  await next.click()
  await fillAccount(desk, words, input.counsellor, words('desk', 'setup.firstPassphrase'))
  await desk.getByRole('button', { name: words('desk', 'setup.create') }).click()
  const code = desk.getByLabel(words('desk', 'setup.recoveryCode'), { exact: true })
  await expect(code).toBeVisible({ timeout: 30_000 })
  return (await code.locator('span').allInnerTexts()).join('-')
}

const fillAccount = async (desk: Page, words: Words, person: Person, passphraseLabel: string): Promise<void> => {
  await fill(desk.getByLabel(words('desk', 'setup.name'), { exact: true }), person.name)
  await fill(desk.getByLabel(passphraseLabel, { exact: true }), person.passphrase)
  await fill(desk.getByLabel(words('desk', 'setup.passphraseAgain'), { exact: true }), person.passphrase)
}

/** Shows that the recovery code is on paper; the desk locks after it. */
export const finishRecovery = async (desk: Page, words: Words, code: string): Promise<void> => {
  await fill(desk.getByLabel(words('desk', 'setup.lastGroup')), code.split('-').at(-1) ?? '')
  await desk.getByRole('button', { name: words('desk', 'setup.finish') }).click()
}

/** Unlocks as somebody. `words` are those of the language the unlock screen is in. */
export const unlock = async (desk: Page, words: Words, person: Person): Promise<void> => {
  await choose(desk, desk.getByRole('combobox', { name: words('desk', 'unlock.user') }), person.name)
  await fill(desk.getByLabel(words('desk', 'unlock.passphrase'), { exact: true }), person.passphrase)
  await desk.getByRole('button', { name: words('desk', 'unlock.submit') }).click()
}

/** Replaces the passphrase that somebody else gave. */
export const choosePassphrase = async (desk: Page, words: Words, current: string, next: string): Promise<void> => {
  await fill(desk.getByLabel(words('desk', 'me.current'), { exact: true }), current)
  await fill(desk.getByLabel(words('desk', 'me.next'), { exact: true }), next)
  await fill(desk.getByLabel(words('desk', 'me.again'), { exact: true }), next)
  await desk.getByRole('button', { name: words('desk', 'me.changePassphrase') }).click()
}

/** Chooses an option of a select by its visible text (or the start of it). */
export const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click()
  await page.getByRole('option', { name: option }).first().click()
}

/** Goes somewhere with the entries at the side. */
export const goTo = (desk: Page, words: Words, page: 'cases' | 'paper' | 'accounts' | 'site' | 'me'): Promise<void> =>
  desk.getByRole('navigation').getByRole('button', { name: words('desk', `nav.${page}`) }).click()

/** Registers a case and lands on its consent page. @param language the language's own name */
export const registerCase = async (desk: Page, words: Words, story: Story, language: string): Promise<void> => {
  await desk.getByRole('button', { name: words('cases', 'register') }).first().click()
  const dialog = desk.getByRole('dialog')
  await fill(dialog.getByLabel(words('cases', 'caseNumber')), story.caseNumber)
  await choose(desk, dialog.getByRole('combobox', { name: words('cases', 'language') }), language)
  if (story.interpreterNeeded) await dialog.getByLabel(words('cases', 'interpreterNeeded')).check()
  await dialog.getByRole('button', { name: words('cases', 'register') }).click()
  await expect(desk.getByRole('heading', { name: story.caseNumber })).toBeVisible()
}

/** Fills in and records the answer that is being asked for on the page. */
export const recordAnswer = async (desk: Page, words: Words, consent: Story['consent']): Promise<void> => {
  await desk.getByLabel(words('consent', consent.decision), { exact: true }).check()
  await desk.getByLabel(words('consent', consent.form), { exact: true }).check()
  if (consent.form === 'oral') await fill(desk.getByLabel(words('consent', 'witness')), consent.witness ?? '')
  await desk.getByRole('button', { name: words('consent', 'record') }).click()
}

export const openTab = (desk: Page, words: Words, tab: 'consent' | 'grid' | 'handover'): Promise<void> =>
  desk.getByRole('tab', { name: words('cases', `tabs.${tab}`) }).click()

/** Opens a new grid from the case's grid tab. */
export const openGrid = async (desk: Page, words: Words): Promise<void> => {
  await desk.getByRole('button', { name: words('gridDesk', 'open'), exact: true }).click()
  await expect(desk.getByRole('button', { name: words('gridDesk', 'discard') })).toBeVisible()
}

/** Writes one entry into a board, on the desk or on the facing display. @param words in that window's language */
export const writeEntry = async (board: Page, words: Words, entry: Pick<StoryEntry, 'level' | 'column' | 'text' | 'counterpart'>): Promise<void> => {
  const cell = board.locator(`[data-cell="${entry.level}-${entry.column}"]`)
  const before = await cell.locator('[data-entry]').count()
  await cell.getByRole('button', { name: words('grid', 'add') }).click()
  const [mine, other] = [cell.locator('textarea:not([aria-hidden])').nth(0), cell.locator('textarea:not([aria-hidden])').nth(1)]
  await fill(mine, entry.text)
  if (entry.counterpart !== null && (await other.count()) > 0) await fill(other, entry.counterpart)
  await cell.getByRole('button', { name: words('grid', 'save'), exact: true }).click()
  await expect(cell.locator('[data-entry]')).toHaveCount(before + 1)
}

/** Presses a button that asks again, and says yes. */
export const pressAndConfirm = async (desk: Page, button: string): Promise<void> => {
  await desk.getByRole('button', { name: button, exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
}

/** Waits until a print dialog shows the pages. @returns how many there are */
export const waitForPages = async (desk: Page): Promise<number> => {
  await expect(desk.locator('.react-pdf__Page__canvas').first()).toBeVisible({ timeout: 30_000 })
  return desk.locator('[data-page]').count()
}

/** Asks for a transfer's consent and records the answer, then goes on to the recipient. */
export const agreeToTransfer = async (desk: Page, words: Words, story: Story & { readonly handover: NonNullable<Story['handover']> }): Promise<void> => {
  await desk.getByRole('button', { name: words('handover', 'newConsent') }).click()
  await fill(desk.getByLabel(words('handover', 'recipient'), { exact: true }), story.handover.recipient)
  for (const section of story.handover.sections) await desk.getByLabel(words('handover', `section.${section}`), { exact: true }).check()
  await recordAnswer(desk, words, { ...story.consent, decision: 'given' })
  await expect(desk.getByRole('button', { name: words('handover', 'preview') })).toBeVisible()
}

/** Gives the recipient's public key and waits for the preview. @param readMe own name of the language of READ-ME-FIRST */
export const previewPackage = async (desk: Page, words: Words, publicKey: string, readMe: string): Promise<void> => {
  await fill(desk.getByLabel(words('handover', 'publicKey'), { exact: true }), publicKey)
  await choose(desk, desk.getByRole('combobox', { name: words('handover', 'readMeLanguage') }), readMe)
  await desk.getByRole('button', { name: words('handover', 'preview') }).click()
  await expect(desk.getByRole('button', { name: words('handover', 'seal') })).toBeVisible({ timeout: 60_000 })
}

/** Seals what is previewed. The save dialog must be answered beforehand. */
export const sealPreviewed = async (desk: Page, words: Words): Promise<void> => {
  await desk.getByRole('button', { name: words('handover', 'seal') }).click()
  await expect(desk.getByText(words('handover', 'sealedTitle'))).toBeVisible({ timeout: 60_000 })
}
