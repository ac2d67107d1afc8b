import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { trustKey } from '../driver/administration'
import { choosePack, installChosen, packWorkshop, rollBackToBuiltIn } from '../driver/content-pack'
import * as desk from '../driver/desk'
import { inFolder } from '../driver/folders'
import { beginVisit, openGroup, openText } from '../driver/kiosk'
import { prepared, test, unlockPrepared } from '../driver/prepared-desk'
import { titleOf, wordsOf } from '../driver/words'

const en = wordsOf('en')

test('[D.P] a content pack from a stick: seen before, installed, used at once, and taken back', async ({ launch }) => {
  await inFolder(async (folder) => {
    const shared = join(folder, 'shared')
    const workshop = packWorkshop(folder)
    const from = join(workshop.texts, 'content/handout/rights')
    mkdirSync(from, { recursive: true })
    const own = readFileSync('resources/content/handout/rights/en.md', 'utf8')
    writeFileSync(
      join(from, 'en.md'),
      own.replace(/^title: .*$/m, 'title: Your rights, newer').replace('"1.0"', '"1.1"'),
    )
    mkdirSync(join(workshop.texts, 'data'))
    const helpline = {
      name: 'Sample Region Helpline',
      purpose: 'Legal help in the whole region',
      telephone: '+00 000 111',
    }
    const contact = { ...helpline, languages: null, hours: null, place: null, lastChecked: '2026-11-02' }
    writeFileSync(join(workshop.texts, 'data/contacts.json'), JSON.stringify([contact]))
    const make = (sequence: number) => workshop.make({ name: 'demo', title: 'Newer sample texts', sequence })
    const pack = make(2)

    const waymark = await launch({ args: [`--shared-dir=${shared}`] })
    const page = await unlockPrepared(waymark, prepared.administrator)
    await choosePack(waymark, page, pack)
    await expect(page.getByText(en('errors', 'pack.foreignKey'))).toBeVisible()
    await trustKey(page, 'Sample Texts Office', workshop.key)
    const dialog = await choosePack(waymark, page, pack)
    await expect(dialog.getByText('Newer sample texts')).toBeVisible()
    await expect(dialog.getByText('Sample Texts Office')).toBeVisible()
    await installChosen(dialog)
    await desk.goTo(page, en, 'paper')
    await expect(page.getByText('Your rights, newer').first()).toBeVisible()
    await desk.goTo(page, en, 'contacts')
    await expect(page.getByText(helpline.name)).toBeVisible()

    await choosePack(waymark, page, make(1))
    await expect(page.getByText(en('errors', 'pack.older', { offered: 1, installed: 2 }))).toBeVisible()

    const kiosk = await launch({ kiosk: true, userData: join(folder, 'kiosk'), args: [`--shared-dir=${shared}`] })
    const screen = await kiosk.window('kiosk')
    await beginVisit(screen, 'en')
    await openGroup(screen, 'en', 'know')
    await expect(screen.getByRole('button', { name: /Your rights, newer/ })).toBeVisible()
    await screen.getByRole('button', { name: en('kiosk', 'back'), exact: true }).click()
    await openText(screen, 'en', 'help', 'handout/contacts')
    await expect(screen.getByText(helpline.telephone)).toBeVisible()

    await desk.goTo(page, en, 'contentPacks')
    await rollBackToBuiltIn(page)
    await desk.goTo(page, en, 'paper')
    await expect(page.getByText('Your rights, newer')).toHaveCount(0)
    await expect(page.getByText(titleOf('handout/rights', 'en'), { exact: true }).first()).toBeVisible()
  })
})
