import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { LanguageList } from '../../src/shared/languages'
import * as desk from './desk'
import type { Waymark } from './launch'
import { wordsOf } from './words'

const en = wordsOf('en')

/** Makes and signs content packs with the real commands. */
export interface PackWorkshop {
  /** The public key, as an administrator types it. */
  readonly key: string
  /** @returns path of the pack; its signature lies beside it */
  readonly make: (pack: { readonly name: string; readonly title: string; readonly sequence: number }) => string
  /** Where the texts of the packs lie, in the layout of `resources/`. */
  readonly texts: string
}

/** @param folder is made when it is not there */
export const packWorkshop = (folder: string): PackWorkshop => {
  mkdirSync(folder, { recursive: true })
  const [secret, open, texts] = [join(folder, 'sample.key'), join(folder, 'sample.pub'), join(folder, 'texts')]
  execFileSync('minisign', ['-G', '-W', '-s', secret, '-p', open], { stdio: 'ignore' })
  return {
    key: readFileSync(open, 'utf8').split('\n')[1] ?? '',
    texts,
    make({ name, title, sequence }) {
      const facts = ['--name', name, '--title', title, '--sequence', String(sequence)]
      const places = ['--from', texts, '--out', folder, '--key', secret]
      execFileSync(process.execPath, ['scripts/content-pack.mjs', ...facts, ...places], { stdio: 'pipe' })
      return join(folder, `${name}-${sequence}.waymark-content`)
    },
  }
}

/** A workshop with the two languages that nobody speaks, and what the app calls the first of them in a list. */
export const pseudoWorkshop = (
  folder: string,
): PackWorkshop & { readonly choice: string; readonly ownName: string } => {
  const workshop = packWorkshop(folder)
  execFileSync(process.execPath, ['scripts/translations.mjs', '--pseudo', '--out', workshop.texts], { stdio: 'pipe' })
  const languages = JSON.parse(readFileSync(join(workshop.texts, 'data/languages.json'), 'utf8')) as LanguageList
  const facts = languages['qps-ploc']
  if (facts === undefined) throw new Error('there is no pseudo-language')
  return { ...workshop, choice: `${facts.ownName} · ${facts.englishName}`, ownName: facts.ownName }
}

/** Chooses a pack as an administrator does, from anywhere at their desk. @returns the dialog, if the pack is taken */
export const choosePack = async (waymark: Waymark, page: Page, pack: string): Promise<Locator> => {
  await desk.goTo(page, en, 'contentPacks')
  await waymark.answerOpenDialog(pack)
  await page.getByRole('button', { name: en('administration', 'packs.choose') }).click()
  return page.getByRole('dialog')
}

/** Installs the pack that a dialog shows. */
export const installChosen = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: en('administration', 'packs.install'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** Goes back one step, from the page of content packs, to the texts that came with Waymark. */
export const rollBackToBuiltIn = async (page: Page): Promise<void> => {
  await desk.pressAndConfirm(page, en('administration', 'packs.rollBack'))
  await expect(page.getByText(en('administration', 'packs.builtIn'))).toBeVisible()
}
