import { expect, type Page } from '@playwright/test'
import type { Role } from '../../src/shared/features/accounts/accounts.contract'
import * as desk from './desk'
import { wordsOf } from './words'

const en = wordsOf('en')

export interface ContactFacts {
  readonly name: string
  readonly purpose: string
  readonly telephone: string
}

/**
 * Adds a person, from anywhere at an administrator's desk. They choose a passphrase of their own when they first unlock.
 * @param person with the first passphrase
 */
export const addPerson = async (page: Page, person: desk.Person, role: Role): Promise<void> => {
  await desk.goTo(page, en, 'accounts')
  await page.getByRole('button', { name: en('desk', 'accounts.add'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await desk.fillAccount(page, en, person, en('desk', 'setup.firstPassphrase'))
  await dialog.getByRole('radio', { name: en('desk', `accounts.roles.${role}`), exact: true }).check()
  await dialog.getByRole('button', { name: en('desk', 'accounts.add'), exact: true }).click()
  await expect(dialog).toHaveCount(0, { timeout: 30_000 })
  const row = page.getByRole('row').filter({ hasText: person.name })
  await expect(row).toContainText(en('desk', `accounts.roles.${role}`))
}

/** Adds a contact, from anywhere at an administrator's desk. */
export const addContact = async (page: Page, { name, purpose, telephone }: ContactFacts): Promise<void> => {
  await desk.goTo(page, en, 'contacts')
  await page.getByRole('button', { name: en('administration', 'contacts.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: en('administration', 'contacts.name'), exact: true }).fill(name)
  await dialog.getByRole('textbox', { name: en('administration', 'contacts.purpose'), exact: true }).fill(purpose)
  await dialog.getByRole('textbox', { name: en('administration', 'contacts.telephone'), exact: true }).fill(telephone)
  await dialog.getByRole('button', { name: en('administration', 'contacts.add'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(name)).toBeVisible()
}

/** Gives the kiosk a feedback focal point, by their public key. */
export const setFeedbackKey = async (page: Page, key: string): Promise<void> => {
  await desk.goTo(page, en, 'kiosk')
  await page.getByRole('textbox', { name: en('administration', 'kiosk.feedbackKey'), exact: true }).fill(key)
  await page
    .getByRole('button', { name: en('desk', 'save'), exact: true })
    .first()
    .click()
  await expect(page.getByText(en('desk', 'saved'))).toBeVisible()
}

/** Sets the PIN with which the kiosk can be left. */
export const setExitPin = async (page: Page, pin: string): Promise<void> => {
  await desk.goTo(page, en, 'kiosk')
  await page.getByLabel(en('administration', 'kiosk.pin'), { exact: true }).fill(pin)
  await page.getByLabel(en('administration', 'kiosk.pinAgain'), { exact: true }).fill(pin)
  await page.getByRole('button', { name: en('administration', 'kiosk.pinSave') }).click()
  await expect(page.getByText(en('administration', 'kiosk.pinSet'), { exact: true })).toBeVisible()
}

/** Trusts a key that content packs are signed with. @param key second line of a minisign public key file */
export const trustKey = async (page: Page, label: string, key: string): Promise<void> => {
  await desk.goTo(page, en, 'contentPacks')
  await page.getByRole('textbox', { name: en('administration', 'packs.keyLabel'), exact: true }).fill(label)
  await page.getByRole('textbox', { name: en('administration', 'packs.key'), exact: true }).fill(key)
  await page.getByRole('button', { name: en('administration', 'packs.addKey') }).click()
  await expect(page.getByText(label, { exact: true })).toBeVisible()
}
