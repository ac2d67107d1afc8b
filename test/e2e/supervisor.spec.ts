import { expect } from '@playwright/test'
import { addPerson } from '../driver/administration'
import * as desk from '../driver/desk'
import { lockDesk, prepared, test, unlockPrepared } from '../driver/prepared-desk'
import { wordsOf } from '../driver/words'

const en = wordsOf('en')

test('[T1.5] the counters are for supervisors and administrators; a counsellor has no entry and the gate refuses', async ({
  launch,
}) => {
  const waymark = await launch()
  let page = await unlockPrepared(waymark)
  const entry = (of: 'cases' | 'counters' | 'paper') =>
    page.getByRole('navigation').getByRole('button', { name: en('desk', `nav.${of}`), exact: true })
  /** What the gate says to whoever asks from this page, past its buttons. */
  const asked = (procedure: 'counters.report' | 'cases.list'): Promise<string> =>
    page.evaluate<string>(`waymark.${procedure}().then((told) => (told.ok ? 'told' : told.error.code))`)

  await expect(entry('cases')).toBeVisible()
  await expect(entry('counters')).toHaveCount(0)
  expect(await asked('cases.list')).toBe('told')
  expect(await asked('counters.report')).toBe('access.denied')
  page = await lockDesk(waymark, page)

  await unlockPrepared(waymark, prepared.administrator)
  await expect(entry('counters')).toBeVisible()
  expect(await asked('counters.report')).toBe('told')
  expect(await asked('cases.list')).toBe('access.denied')
  const supervisor = { name: 'Sol Sample', passphrase: 'marble ferry cloud whistle' }
  await addPerson(page, supervisor, 'supervisor')
  page = await lockDesk(waymark, page)

  await desk.unlock(page, en, supervisor)
  await desk.choosePassphrase(page, en, supervisor.passphrase, 'copper meadow winter drums')
  const title = page.getByRole('heading', { name: en('administration', 'counters.title') })
  await expect(title).toBeVisible({ timeout: 30_000 })
  await expect(entry('paper')).toBeVisible()
  await expect(entry('cases')).toHaveCount(0)
  expect(await asked('counters.report')).toBe('told')
  expect(await asked('cases.list')).toBe('access.denied')
})
