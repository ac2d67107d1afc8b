import { expect, type Page } from '@playwright/test'
import { ownName } from '../../src/shared/languages'
import * as drive from '../../test/driver/desk'
import type { Story } from '../../test/driver/story'
import { deskWords as words, lookOnceAt, type Stage } from '../stage'
import { readOut } from './consent'
import type { PackageResult } from './results'

/** A story whose person wants somebody else to carry on. */
export type StoryWithHandover = Story & { readonly handover: NonNullable<Story['handover']> }

/** Asks for consent to this transfer, looks at every file of the package, and seals it for the recipient's key. */
export const handOver = async (stage: Stage, desk: Page, story: StoryWithHandover): Promise<PackageResult> => {
  const { progress, recipient, out, waymark } = stage
  const { language, handover } = story
  const look = lookOnceAt(stage, desk, language, 'handover')
  await progress.step(`${language}: consent to the transfer is read out and recorded`, async () => {
    await drive.openTab(desk, words, 'handover')
    await drive.agreeToTransfer(desk, words, story, (seen) =>
      seen === 'transfer' ? readOut(stage, desk, story, 'transfer') : look(seen),
    )
  })
  await progress.step(`${language}: every file of the package is looked at`, async () => {
    await drive.previewPackage(desk, words, recipient.publicKey, ownName(handover.language), look)
    await lookThroughPackage(desk, lookOnceAt(stage, desk, language, 'package'))
  })
  return progress.step(`${language}: the package is sealed`, async () => {
    const file = `packages/handover-${language}.age`
    await waymark.answerSaveDialog(out.claim(file))
    await drive.sealPreviewed(desk, words)
    await look('sealed')
    const [packageId, sha256] = await Promise.all([readFact(desk, 'packageId'), readFact(desk, 'checkNumber')])
    return {
      file,
      packageId,
      sha256: sha256.replaceAll(' ', ''),
      recipient: handover.recipient,
      sections: handover.sections,
    }
  })
}

/** Opens every file of the preview; pictures of the first page and of the record for programs. */
const lookThroughPackage = async (desk: Page, take: drive.Look): Promise<void> => {
  const files = desk.getByRole('navigation', { name: words('handover', 'previewTitle') }).getByRole('button')
  for (const file of await files.all()) {
    await file.click()
    const name = (await file.locator('bdi').innerText()).trim()
    if (!name.endsWith('.pdf')) {
      await expect(desk.locator('pre')).toBeVisible({ timeout: 20_000 })
      await take('record')
      continue
    }
    await drive.waitForPages(desk)
    if (name === 'READ-ME-FIRST.pdf') await take('read-me')
  }
}

/** A row of the table that the app shows after sealing. */
const readFact = (desk: Page, fact: 'packageId' | 'checkNumber'): Promise<string> =>
  desk
    .getByRole('row')
    .filter({ has: desk.getByRole('rowheader', { name: words('handover', fact), exact: true }) })
    .getByRole('cell')
    .innerText()
