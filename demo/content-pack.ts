import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { trustKey } from '../test/driver/administration'
import { choosePack, installChosen, packWorkshop, rollBackToBuiltIn } from '../test/driver/content-pack'
import type { Stage } from './stage'

/** Makes a pack with one newer text, signed with a key made for the occasion. @returns its path and the open key */
const makePack = (folder: string): { readonly pack: string; readonly key: string } => {
  const { texts, key, make } = packWorkshop(join(folder, 'pack'))
  const text = join(texts, 'content/handout/ten-messages')
  mkdirSync(text, { recursive: true })
  const own = readFileSync('resources/content/handout/ten-messages/en.md', 'utf8')
  writeFileSync(join(text, 'en.md'), own.replace(/^version: .*$/m, 'version: "1.1"'))
  return { pack: make({ name: 'sample-region', title: 'Sample texts of a region', sequence: 1 }), key }
}

/** The administrator trusts a key, looks at a pack from a stick, installs it and goes back one step. */
export const installPack = async (stage: Stage, desk: Page, workshop: string): Promise<void> => {
  const { waymark, screens } = stage
  const { pack, key } = makePack(workshop)
  await trustKey(desk, 'Sample Texts Office', key)
  const dialog = await choosePack(waymark, desk, pack)
  await expect(dialog.getByText('Sample texts of a region')).toBeVisible({ timeout: 20_000 })
  await screens.take(desk, 'content-pack-inspected')
  await installChosen(dialog)
  await screens.take(desk, 'content-pack-installed')
  await rollBackToBuiltIn(desk)
}
