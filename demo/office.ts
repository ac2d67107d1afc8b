import { expect, type Page } from '@playwright/test'
import { addContact } from '../test/driver/administration'
import * as drive from '../test/driver/desk'
import { closePaper } from '../test/driver/paper'
import type { Words } from '../test/driver/words'
import { counsellor, office } from './cast'
import { installPack } from './content-pack'
import { deskWords as words, lookAt, type Stage } from './stage'

/**
 * The first day: the office is set up, the recovery sheet looked at, the desk locked, the administrator looks around.
 * @param workshop folder for what is needed on the way; the caller removes it
 * @returns the fresh desk, locked
 */
export const setUpOffice = async (stage: Stage, workshop: string): Promise<Page> => {
  const { waymark, screens, progress } = stage
  const desk = await waymark.window('desk')
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  const code = await progress.step('the office is set up: name, setting, languages, administrator, counsellor', () =>
    drive.setUpDesk(desk, words, office, lookAt(stage, desk, 'setup')),
  )
  await screens.take(desk, 'setup-recovery-code')
  const locked = await progress.step('the recovery sheet is shown, and the desk locks', async () => {
    await desk.getByRole('button', { name: words('desk', 'setup.printSheet') }).click()
    await drive.waitForPages(desk)
    await screens.take(desk, 'setup-recovery-sheet')
    await closePaper(desk, words)
    await drive.finishRecovery(desk, words, code)
    return freshDesk(stage, desk)
  })
  return progress.step('the administrator looks at people and office, and locks', () =>
    visitAsAdministrator(stage, locked, workshop),
  )
}

const visitAsAdministrator = async (stage: Stage, desk: Page, workshop: string): Promise<Page> => {
  const { screens } = stage
  await drive.unlock(desk, words, { ...office.administrator, passphrase: 'not my passphrase' })
  await expect(desk.getByRole('alert')).toBeVisible({ timeout: 20_000 })
  await screens.take(desk, 'unlock-wrong-passphrase')
  await desk.getByLabel(words('desk', 'unlock.passphrase'), { exact: true }).fill(office.administrator.passphrase)
  await desk.getByRole('button', { name: words('desk', 'unlock.submit') }).click()
  await expect(desk.getByRole('heading', { name: words('desk', 'accounts.title') })).toBeVisible({ timeout: 20_000 })
  await screens.take(desk, 'administrator-people')
  await drive.goTo(desk, words, 'site')
  await screens.take(desk, 'administrator-office')
  await addContact(desk, {
    name: 'Example Legal Help',
    purpose: 'Free legal advice about asylum and return',
    telephone: '+355 4 000-0123',
  })
  await screens.take(desk, 'administrator-contacts')
  for (const page of ['kiosk', 'counters', 'reviews', 'guidance'] as const) {
    await drive.goTo(desk, words, page)
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible()
    await screens.take(desk, `administrator-${page}`)
  }
  await stage.progress.step('a content pack is made, signed, looked at, installed and taken back', () =>
    installPack(stage, desk, workshop),
  )
  return lockDesk(stage, desk, words)
}

/** The counsellor comes in for the first time and replaces the passphrase that somebody else gave. */
export const enterAsCounsellor = async ({ progress, screens, ...stage }: Stage, desk: Page): Promise<void> => {
  const look = lookAt({ screens }, desk, 'counsellor')
  await progress.step('the counsellor unlocks and chooses a passphrase of their own', async () => {
    await drive.unlock(desk, words, office.counsellor, look)
    await expect(desk.getByText(words('desk', 'me.firstTitle'))).toBeVisible({ timeout: 20_000 })
    await look('own-passphrase')
    await drive.choosePassphrase(desk, words, office.counsellor.passphrase, counsellor.passphrase)
    await expect(desk.getByText(words('cases', 'emptyTitle'))).toBeVisible({ timeout: 20_000 })
    await look('no-case-yet')
    await screens.take(await stage.waymark.window('facing'), 'facing-welcome')
  })
}

/** Locks with the button. @param shown texts of the language that the desk is in @returns the fresh desk */
export const lockDesk = async (stage: Stage, desk: Page, shown: Words): Promise<Page> => {
  await desk
    .getByRole('navigation')
    .getByRole('button', { name: shown('desk', 'lock') })
    .click()
  return freshDesk(stage, desk)
}

const freshDesk = async ({ waymark }: Stage, old: Page): Promise<Page> => {
  const desk = await waymark.afterLock(old)
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  await expect(desk.getByText(words('desk', 'unlock.title'))).toBeVisible({ timeout: 20_000 })
  return desk
}
