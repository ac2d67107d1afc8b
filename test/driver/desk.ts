import { expect as expectSoon, type Locator, type Page } from '@playwright/test'
import { builtInLanguages, ownName, type MigrantLanguage } from '../../src/shared/languages'
import type { SettingKind } from '../../src/shared/features/site/site.contract'
import type { Story, StoryEntry } from './story'
import type { Words } from './words'

// Outside Playwright's own runner nobody sets this; a busy machine needs longer than its five seconds.
const expect = expectSoon.configure({ timeout: 15_000 })

export interface Person {
  readonly name: string
  readonly passphrase: string
}

/** Takes a look at a page that is filled in, before it is sent. @param page what is to be seen, e.g. `office` */
export type Look = (page: string) => Promise<void>

const noLook: Look = () => Promise.resolve()

export interface DeskSetup {
  readonly site: string
  /** What the app suggests when missing. */
  readonly setting?: SettingKind
  /** In this order instead of all of them. */
  readonly languages?: readonly MigrantLanguage[]
  readonly administrator: Person
  readonly counsellor: Person
}

/** 100 KB in a script that is not the window's own take Chromium tens of seconds to lay out. */
const longText = { timeout: 180_000 }

/** Types into a field the way a fast hand does: at once, through the real input. */
const fill = (field: Locator, text: string): Promise<void> => field.fill(text, longText)

/**
 * Fills the set-up from start to finish.
 * @param look sees `office`, `administrator` and `counsellor`
 * @returns the recovery code as the screen shows it
 */
export const setUpDesk = async (desk: Page, words: Words, input: DeskSetup, look = noLook): Promise<string> => {
  const next = desk.getByRole('button', { name: words('desk', 'next'), exact: true })
  await fill(desk.getByLabel(words('desk', 'site.name')), input.site)
  if (input.setting !== undefined) await desk.getByLabel(words('desk', `site.settings.${input.setting}`)).check()
  if (input.languages !== undefined) await chooseLanguages(desk, words, input.languages)
  await look('office')
  await next.click()
  await fillAccount(desk, words, input.administrator, words('desk', 'setup.passphrase'))
  await look('administrator')
  await next.click()
  await fillAccount(desk, words, input.counsellor, words('desk', 'setup.firstPassphrase'))
  await look('counsellor')
  await desk.getByRole('button', { name: words('desk', 'setup.create') }).click()
  const code = desk.getByLabel(words('desk', 'setup.recoveryCode'), { exact: true })
  await expect(code).toBeVisible({ timeout: 30_000 })
  return (await code.locator('span').allInnerTexts()).join('-')
}

/** Takes the office's languages away and puts these in, the most frequent first. */
const chooseLanguages = async (desk: Page, words: Words, languages: readonly MigrantLanguage[]): Promise<void> => {
  const field = desk.getByRole('combobox', { name: words('desk', 'site.languages') })
  const inList = (language: MigrantLanguage) =>
    desk.getByRole('listbox').getByRole('option', { name: ownName(language) })
  await field.focus()
  for (const _each of builtInLanguages) await field.press('Backspace')
  await field.press('ArrowDown')
  for (const language of languages) await inList(language).click()
  await field.press('Escape')
}

/** Fills in who a new person is. @param passphraseLabel what the field for the passphrase is called there */
export const fillAccount = async (desk: Page, words: Words, person: Person, passphraseLabel: string): Promise<void> => {
  await fill(desk.getByLabel(words('desk', 'setup.name'), { exact: true }), person.name)
  await fill(desk.getByLabel(passphraseLabel, { exact: true }), person.passphrase)
  await fill(desk.getByLabel(words('desk', 'setup.passphraseAgain'), { exact: true }), person.passphrase)
}

/** Shows that the recovery code is on paper; the desk locks after it. */
export const finishRecovery = async (desk: Page, words: Words, code: string): Promise<void> => {
  await fill(desk.getByLabel(words('desk', 'setup.lastGroup')), code.split('-').at(-1) ?? '')
  // The page may be gone before the click has been told of.
  await Promise.all([
    desk.waitForEvent('close'),
    desk
      .getByRole('button', { name: words('desk', 'setup.finish') })
      .click()
      .catch(() => undefined),
  ])
}

/** Unlocks as somebody. `words` are those of the language the unlock screen is in. @param look sees `unlock` */
export const unlock = async (desk: Page, words: Words, person: Person, look = noLook): Promise<void> => {
  await desk.getByRole('combobox', { name: words('desk', 'unlock.user') }).selectOption({ label: person.name })
  await fill(desk.getByLabel(words('desk', 'unlock.passphrase'), { exact: true }), person.passphrase)
  await look('unlock')
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

type DeskPage =
  | 'cases'
  | 'paper'
  | 'accounts'
  | 'site'
  | 'me'
  | 'guidance'
  | 'exercises'
  | 'contacts'
  | 'kiosk'
  | 'counters'
  | 'reviews'
  | 'contentPacks'

/** Goes somewhere with the entries at the side. */
export const goTo = (desk: Page, words: Words, page: DeskPage): Promise<void> =>
  desk
    .getByRole('navigation')
    .getByRole('button', { name: words('desk', `nav.${page}`) })
    .click()

/**
 * Registers a case and lands on its consent page.
 * @param language the language's own name
 * @param look sees `register`
 * @throws Error with what the app says when it refuses the case number
 */
export const registerCase = async (
  desk: Page,
  words: Words,
  story: Story,
  language: string,
  look = noLook,
): Promise<void> => {
  await desk
    .getByRole('button', { name: words('cases', 'register') })
    .first()
    .click()
  const dialog = desk.getByRole('dialog')
  await fill(dialog.getByLabel(words('cases', 'caseNumber')), story.caseNumber)
  await choose(desk, dialog.getByRole('combobox', { name: words('cases', 'language') }), language)
  if (story.interpreterNeeded) await dialog.getByLabel(words('cases', 'interpreterNeeded')).check()
  await look('register')
  await dialog.getByRole('button', { name: words('cases', 'register') }).click()
  await refusedIn(dialog, desk.getByRole('heading', { name: story.caseNumber }))
}

/**
 * Waits until the app went on, or said why not.
 * @param scope where a refusal is shown
 * @throws Error with the app's words
 */
const refusedIn = async (scope: Locator, onward: Locator): Promise<void> => {
  const refusal = scope.getByRole('alert')
  await expect(onward.or(refusal).first()).toBeVisible()
  if (await refusal.isVisible()) throw new Error(`the app refused: ${await refusal.innerText()}`)
}

/** Fills in and records the answer that is being asked for on the page. @param look sees `answer` */
export const recordAnswer = async (
  desk: Page,
  words: Words,
  consent: Story['consent'],
  look = noLook,
): Promise<void> => {
  await desk.getByLabel(words('consent', consent.decision), { exact: true }).check()
  await desk.getByLabel(words('consent', consent.form), { exact: true }).check()
  if (consent.form === 'oral') await fill(desk.getByLabel(words('consent', 'witness')), consent.witness ?? '')
  await look('answer')
  await desk.getByRole('button', { name: words('consent', 'record') }).click()
}

export const openTab = (desk: Page, words: Words, tab: 'consent' | 'grid' | 'handover'): Promise<void> =>
  desk.getByRole('tab', { name: words('cases', `tabs.${tab}`) }).click()

/** Opens a new grid from the case's grid tab. */
export const openGrid = async (desk: Page, words: Words): Promise<void> => {
  await desk.getByRole('button', { name: words('gridDesk', 'open'), exact: true }).click()
  await expect(desk.getByRole('button', { name: words('gridDesk', 'discard') })).toBeVisible()
}

/**
 * Offers one entry to a board, on the desk or on the facing display.
 * @param words in that window's language
 * @param look sees `entry`
 * @returns null when it stands on the board, otherwise what the board said against it; it is then closed again
 */
export const offerEntry = async (
  board: Page,
  words: Words,
  entry: Pick<StoryEntry, 'level' | 'column' | 'text' | 'counterpart'>,
  look = noLook,
): Promise<string | null> => {
  const cell = board.locator(`[data-cell="${entry.level}-${entry.column}"]`)
  const entries = cell.locator('[data-entry]')
  const before = await entries.count()
  await cell.getByRole('button', { name: words('grid', 'add') }).click()
  const fields = cell.locator('textarea:not([aria-hidden])')
  await fill(fields.nth(0), entry.text)
  if (entry.counterpart !== null && (await fields.count()) > 1) await fill(fields.nth(1), entry.counterpart)
  await look('entry')
  const save = cell.getByRole('button', { name: words('grid', 'save'), exact: true })
  const cancel = cell.getByRole('button', { name: words('grid', 'cancel'), exact: true })
  if (await save.isDisabled()) {
    await cancel.click()
    return 'there are no words in it'
  }
  await save.click(longText)
  const refusal = cell.getByRole('alert')
  await expect(entries.nth(before).or(refusal)).toBeVisible(longText)
  if ((await entries.count()) > before) return null
  const reason = await refusal.innerText()
  await cancel.click()
  return reason
}

/** Writes one entry into a board that will take it. @param words in that window's language */
export const writeEntry = async (...offer: Parameters<typeof offerEntry>): Promise<void> => {
  const refusal = await offerEntry(...offer)
  if (refusal !== null) throw new Error(`the board did not take the entry: ${refusal}`)
}

/** Presses a button that asks again, and says yes. @param look sees `question` */
export const pressAndConfirm = async (desk: Page, button: string, look = noLook): Promise<void> => {
  await desk.getByRole('button', { name: button, exact: true }).click()
  const yes = desk.getByRole('dialog').getByRole('button', { name: button, exact: true })
  await expect(yes).toBeVisible()
  await look('question')
  await yes.click()
}

/** Waits until a print dialog shows the pages. Very long documents may take minutes. @returns how many there are */
export const waitForPages = async (desk: Page): Promise<number> => {
  await expect(desk.locator('.react-pdf__Page__canvas').first()).toBeVisible({ timeout: 180_000 })
  return desk.locator('[data-page]').count()
}

/**
 * Asks for a transfer's consent and records the answer, then goes on to the recipient.
 * @param look sees `transfer` when the page is open, and `answer`
 */
export const agreeToTransfer = async (
  desk: Page,
  words: Words,
  story: Story & { readonly handover: NonNullable<Story['handover']> },
  look = noLook,
): Promise<void> => {
  await desk.getByRole('button', { name: words('handover', 'newConsent') }).click()
  await look('transfer')
  await fill(desk.getByLabel(words('handover', 'recipient'), { exact: true }), story.handover.recipient)
  for (const section of story.handover.sections)
    await desk.getByLabel(words('handover', `section.${section}`), { exact: true }).check()
  await recordAnswer(desk, words, { ...story.consent, decision: 'given' }, look)
  await refusedIn(desk.getByRole('main'), desk.getByRole('button', { name: words('handover', 'preview') }))
}

/**
 * Gives the recipient's public key and waits for the preview.
 * @param readMe own name of the language of READ-ME-FIRST
 * @param look sees `recipient`
 */
export const previewPackage = async (
  desk: Page,
  words: Words,
  publicKey: string,
  readMe: string,
  look = noLook,
): Promise<void> => {
  await fill(desk.getByLabel(words('handover', 'publicKey'), { exact: true }), publicKey)
  await choose(desk, desk.getByRole('combobox', { name: words('handover', 'readMeLanguage') }), readMe)
  await look('recipient')
  await desk.getByRole('button', { name: words('handover', 'preview') }).click()
  await expect(desk.getByRole('button', { name: words('handover', 'seal') })).toBeVisible({ timeout: 180_000 })
}

/** Seals what is previewed. The save dialog must be answered beforehand. */
export const sealPreviewed = async (desk: Page, words: Words): Promise<void> => {
  await desk.getByRole('button', { name: words('handover', 'seal') }).click()
  await expect(desk.getByText(words('handover', 'sealedTitle'))).toBeVisible({ timeout: 60_000 })
}
