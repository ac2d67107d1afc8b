import { expect, type Page } from '@playwright/test'
import { ownName, type MigrantLanguage } from '../../src/shared/languages'
import { titleOf, wordsOf } from './words'

/** Touches the tile of a language, from the page where languages are chosen. */
export const beginVisit = async (page: Page, language: MigrantLanguage): Promise<void> => {
  await page.getByRole('button', { name: ownName(language) }).click()
  await expect(page.getByRole('button', { name: wordsOf(language)('kiosk', 'done'), exact: true })).toBeVisible()
}

/** Opens one group of texts from the home page of a visit. */
export const openGroup = async (page: Page, language: MigrantLanguage, group: string): Promise<void> => {
  await page
    .getByRole('listitem')
    .getByRole('button', { name: wordsOf(language)('kiosk', group) })
    .click()
}

/** Opens a text from the home page of a visit. */
export const openText = async (page: Page, language: MigrantLanguage, group: string, id: string): Promise<void> => {
  await openGroup(page, language, group)
  await page
    .getByRole('listitem')
    .getByRole('button', { name: titleOf(id, language) })
    .first()
    .click()
  await expect(page.getByRole('article')).toBeVisible()
}

/** From the start page to the rights. */
export const openRights = async (page: Page, language: MigrantLanguage): Promise<void> => {
  await beginVisit(page, language)
  await openText(page, language, 'know', 'handout/rights')
}
