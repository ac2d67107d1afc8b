import { expect, test as base, type Page } from '@playwright/test'
import { builtInLanguages, invitationIn, ownName } from '../../src/shared/languages'
import { launchWaymark, type Waymark } from '../driver/launch'
import { wordsOf } from '../driver/words'

const test = base.extend<{ waymark: Waymark }>({
  waymark: async ({}, use) => {
    const waymark = await launchWaymark({ kiosk: true })
    await use(waymark)
    await waymark.close()
  },
})

interface UsedFont {
  readonly familyName: string
  readonly isCustomFont: boolean
  readonly glyphCount: number
}

/** The fonts that Chromium really drew an element with. */
const fontsOf = async (page: Page, selector: string): Promise<readonly UsedFont[]> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await devtools.detach()
  return fonts
}

const families: Readonly<Record<string, string>> = {
  ar: 'Noto Naskh Arabic',
  ps: 'Noto Naskh Arabic',
  fa: 'Noto Naskh Arabic',
  ur: 'Noto Nastaliq Urdu',
  bn: 'Noto Sans Bengali',
}

test('[D.K][D.I] the start page is drawn with its own letters, every one of them, and asks for no other font', async ({
  waymark,
}) => {
  const page = await waymark.window('kiosk')
  for (const language of builtInLanguages) {
    const tile = page.getByRole('button', { name: ownName(language) })
    await expect(tile).toContainText(invitationIn(language))
    for (const part of ['first', 'last']) {
      const used = await fontsOf(page, `button[lang="${language}"] > span:${part}-child`)
      const [font] = used
      expect(used, `${language}, ${part} line`).toHaveLength(1)
      expect(font?.isCustomFont).toBe(true)
      expect(font?.familyName).toContain(families[language] ?? 'Noto Sans')
    }
  }
  const loaded = (): Promise<readonly string[]> =>
    page.evaluate<string[]>(`[...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)`)
  const ofOtherPages = async (): Promise<readonly string[]> =>
    (await loaded()).filter((family) => !family.includes('Start '))
  expect(await loaded()).not.toEqual([])
  expect(await ofOtherPages()).toEqual([])

  // Control: a letter that does not stand on the page is not in its fonts, and is drawn with the whole font.
  await page.evaluate(`document.querySelector('button[lang="ur"] > span').textContent = 'ٹھ'`)
  await expect.poll(ofOtherPages).not.toEqual([])
})

test('[D.K] a language that is touched before everything else was read begins the visit all the same', async ({
  waymark,
}) => {
  const page = await waymark.window('kiosk')
  const home = page.getByRole('heading', { name: wordsOf('ps')('kiosk', 'welcome') })
  // What lies behind the start page is read after the next frame; here that frame comes three seconds late.
  await page.addInitScript(`{
    const usual = window.requestAnimationFrame.bind(window)
    let isFirst = true
    window.requestAnimationFrame = (draw) => {
      if (!isFirst) return usual(draw)
      isFirst = false
      return setTimeout(() => usual(draw), 3000)
    }
  }`)
  await page.reload()
  await page.getByRole('button', { name: ownName('ps') }).click()
  await expect(home).toBeHidden()
  await expect(home).toBeVisible()
})
