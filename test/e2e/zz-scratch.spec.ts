import { openPreparedGrid, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'
test('x', async ({ launch }) => {
  const w = await launch()
  const page = await unlockPrepared(w)
  await openPreparedGrid(page)
  const facing = await shareOnOnlyScreen(w, page, '4711')
  for (const [name, p] of [['facing', facing], ['desk', page]] as const) {
   for (const n of [1000, 10000, 50000, 102400]) {
    if (name === 'desk' && n === 1000) { await w.app.evaluate(({BrowserWindow})=>BrowserWindow.getAllWindows().forEach(x=>x.show())) }
    const cell = p.locator('[data-cell="community-development"]')
    await cell.getByRole('button').last().click()
    const t0 = Date.now()
    await cell.locator('textarea:not([aria-hidden])').first().fill('A hundred kilobytes: '.padEnd(n, 'word ')).catch(e => console.log(String(e).slice(0,80)))
    const t1 = Date.now()
    await p.evaluate('new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))')
    const t2 = Date.now()
    await cell.locator('form button').last().click()
    await cell.locator('form').waitFor({ state: 'detached' })
    await p.evaluate('new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))')
    console.log(name, n, 'fill', t1 - t0, 'frame', t2 - t1, 'save', Date.now() - t2)
    await cell.locator('[data-entry] button').last().click()
   }
  }
})
