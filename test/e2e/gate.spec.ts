import { expect, type Page } from '@playwright/test'
import { deskProcedures } from '../../src/shared/ipc/surface/desk'
import { facingProcedures } from '../../src/shared/ipc/surface/facing'
import { kioskProcedures } from '../../src/shared/ipc/surface/kiosk'
import { paperProcedures } from '../../src/shared/ipc/surface/paper'
import type { SurfaceProcedures } from '../../src/shared/ipc/surfaces'
import { brokenInApp, callAsStranger, sendAsStranger } from '../driver/broken-in'
import type { Waymark } from '../driver/launch'
import { openPreparedGrid, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'

const refused = { value: { ok: false, error: { code: 'request.refused' } } }

const namesOf = (procedures: SurfaceProcedures): string[] =>
  Object.entries(procedures).flatMap(([feature, names]) => names.map((name) => `${feature}.${name}`))

/** Names that are nobody's procedure, and things that are no names. */
const inventions = ['', 'session', 'session.', '.state', 'session.state ', 'SESSION.STATE', '__proto__', 'constructor']
const notNames = [null, 7, true, ['session.state'], { toString: 'session.state' }]

/** Asks for everything that is not the surface's own, with the input it would take where that matters. @returns what was not refused */
const notRefused = async (page: Page, own: SurfaceProcedures): Promise<unknown[]> => {
  const everything = [deskProcedures, facingProcedures, kioskProcedures, paperProcedures].flatMap(namesOf)
  const foreign = everything.filter((name) => !namesOf(own).includes(name))
  const found: unknown[] = []
  for (const name of [...foreign, ...inventions, ...notNames]) {
    for (const input of [undefined, {}, { caseId: crypto.randomUUID() }]) {
      const answer = await callAsStranger(page, name, input)
      if (answer.value?.error?.code !== 'request.refused') found.push([name, input, answer])
    }
  }
  return found
}

const share = async (waymark: Waymark, desk: Page): Promise<Page> => {
  await openPreparedGrid(desk)
  return shareOnOnlyScreen(waymark, desk, '4711')
}

test.describe('the gate', () => {
  test('[D.K][D.E] each window holds its own procedures and nothing else', async ({ launch }) => {
    const listed = `Object.entries(window.waymark).flatMap(([feature, part]) =>
      typeof part === 'function' ? [feature] : Object.keys(part).map((name) => feature + '.' + name)).sort()`
    const shown = (page: Page): Promise<string[]> => page.evaluate<string[]>(listed)
    const expected = (procedures: SurfaceProcedures): string[] => [...namesOf(procedures), 'listen'].sort()

    const waymark = await launch()
    const desk = await unlockPrepared(waymark)
    expect(await shown(desk)).toEqual(expected(deskProcedures))
    expect(await shown(await share(waymark, desk))).toEqual(expected(facingProcedures))
    expect(await shown(await waymark.window('paper'))).toEqual(expected(paperProcedures))
  })

  test.describe('in windows that a stranger has broken into', () => {
    let strangers: ReturnType<typeof brokenInApp>
    test.beforeAll(() => {
      strangers = brokenInApp()
    })
    test.afterAll(() => strangers.remove())

    test('[D.K][D.E] control: at the desk the very same names and the very same way lead somewhere', async ({
      launch,
    }) => {
      const waymark = await launch({ appFolder: strangers.folder })
      const desk = await waymark.window('desk')
      for (const name of namesOf(deskProcedures)) {
        const answer = await callAsStranger(desk, name)
        expect(answer.value, name).toBeDefined()
        expect(answer.value?.error?.code, name).not.toBe('request.refused')
      }
      expect((await callAsStranger(desk, 'session.state')).value).toMatchObject({
        ok: true,
        value: { state: 'locked' },
      })
    })

    test('[D.K][D.E] the facing window reaches no desk procedure by any name, from its page or from a frame', async ({
      launch,
    }) => {
      const waymark = await launch({ appFolder: strangers.folder })
      const desk = await unlockPrepared(waymark)
      const facing = await share(waymark, desk)

      const own = await callAsStranger(facing, 'display.view')
      expect(own.value).toMatchObject({ ok: true, value: { kind: 'grid' } })
      expect(JSON.stringify(own.value)).not.toContain('caseNumber')
      expect(await notRefused(facing, facingProcedures)).toEqual([])

      // Channels that main may use inside of itself or that a library may have left open.
      for (const channel of ['waymark:event', 'waymark:desk', 'desk', 'ELECTRON_BROWSER_REQUIRE']) {
        expect((await sendAsStranger(facing, [channel, 'session.state'])).thrown, channel).toContain('No handler')
      }

      // A frame of the very same page is somebody else, even for what its page may do.
      await facing.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))`)
      await expect.poll(() => facing.frames().map((frame) => frame.url())).toEqual(['app://facing/', 'app://facing/'])
      const frame = facing.frames().find((each) => each !== facing.mainFrame())
      if (frame === undefined) throw new Error('there is no frame to speak from')
      expect(await callAsStranger(frame, 'display.view')).toEqual(refused)
      expect((await callAsStranger(facing, 'display.view')).value?.ok).toBe(true)

      // So is a page from elsewhere in the same window.
      await waymark.app.evaluate(async ({ webContents }) => {
        const window = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://facing/'))
        await window?.loadURL('data:text/html,elsewhere')
      })
      // The driver hears of it a moment after the app.
      const fromElsewhere = (): Page | undefined => waymark.app.windows().find((page) => page.url().startsWith('data:'))
      await expect.poll(fromElsewhere, 'the other page loads').toBeDefined()
      const elsewhere = fromElsewhere()
      if (elsewhere === undefined) throw new Error('the other page did not load')
      expect(await callAsStranger(elsewhere, 'display.view')).toEqual(refused)
    })

    test('[D.K] the kiosk reaches no desk procedure by any name', async ({ launch }) => {
      const kiosk = await (await launch({ appFolder: strangers.folder, kiosk: true })).window('kiosk')
      const own = await callAsStranger(kiosk, 'materials.read', { id: 'handout/rights', language: 'ur' })
      expect(own.value).toMatchObject({ ok: true, value: { language: 'ur' } })
      expect(await notRefused(kiosk, kioskProcedures)).toEqual([])
    })

    test('[D.K] the paper window reaches no desk procedure by any name', async ({ launch }) => {
      const waymark = await launch({ appFolder: strangers.folder })
      await unlockPrepared(waymark)
      const paper = await waymark.window('paper')
      expect((await callAsStranger(paper, 'paper.ready', {})).value?.error?.code).toBe('request.invalid')
      expect(await notRefused(paper, paperProcedures)).toEqual([])
    })
  })
})
