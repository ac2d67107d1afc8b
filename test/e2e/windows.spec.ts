import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WebPreferences } from 'electron'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { launchBareApp } from '../driver/bare-app'
import type { SurfaceName, Waymark } from '../driver/launch'
import { listen, type Listener } from '../driver/listener'
import { openPreparedGrid, shareOnOnlyScreen, test, unlockPrepared } from '../driver/prepared-desk'

/** Every kind of window, with something in it. */
const surfaces: readonly SurfaceName[] = ['desk', 'facing', 'paper', 'kiosk']

const open = async (launch: (options: { kiosk: boolean }) => Promise<Waymark>, surface: SurfaceName) => {
  const waymark = await launch({ kiosk: surface === 'kiosk' })
  if (surface === 'kiosk') return { app: waymark.app, page: await waymark.window('kiosk') }
  const desk = await unlockPrepared(waymark)
  if (surface !== 'facing') return { app: waymark.app, page: await waymark.window(surface) }
  await openPreparedGrid(desk)
  return { app: waymark.app, page: await shareOnOnlyScreen(waymark, desk, '4711') }
}

/** A way to ask that Electron has and its types leave out. */
interface Settled {
  readonly getLastWebPreferences: () => WebPreferences | null
}

/** The settings that Electron applies to a window. */
const settingsOf = (app: ElectronApplication, surface: SurfaceName) =>
  app.evaluate(({ webContents }, start) => {
    const window = webContents.getAllWebContents().find((each) => each.getURL().startsWith(start))
    return (window as unknown as Settled | undefined)?.getLastWebPreferences() ?? null
  }, `app://${surface}/`)

/** What a page can get at that no page should have. */
const powers = (page: Page) =>
  page.evaluate<Record<string, unknown>>(`(async () => {
    const later = (work) => new Promise((done) => setTimeout(() => { try { done(work()) } catch (error) { done(error.name) } }))
    const settled = (promise) => promise.then(() => 'granted', () => 'refused')
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.inlineRan = true' }))
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.handlerRan = true')
    document.body.append(button)
    button.click()
    button.remove()
    return {
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof electron].join(' '),
      inlineScript: window.inlineRan === true,
      inlineHandler: window.handlerRan === true,
      // On a timer of its own: what the debugging protocol runs at once is exempt from the policy.
      eval: await later(() => eval('1 + 1')),
      functionFromText: await later(() => new Function('return 2')()),
      openedWindow: window.open('about:blank') !== null,
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('granted'), ({ code }) => done(code))),
      camera: await settled(navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await settled(navigator.clipboard.readText()),
      asked: await Promise.all(['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'].map(
        (name) => navigator.permissions.query({ name }).then(({ state }) => state))),
    }
  })()`)

/** Tries to bring the window somewhere else. Each attempt gets its time; the last ones need a person's click in a real page. */
const wander = async (page: Page, port: number, foreign: string): Promise<void> => {
  const there = `http://127.0.0.1:${String(port)}`
  for (const address of [
    'file:///etc/hostname',
    foreign,
    'https://waymark-elsewhere.example/',
    'mailto:a@b.example',
    `${there}/assigned`,
  ]) {
    await page.evaluate(`location.href = ${JSON.stringify(address)}`).catch(() => undefined)
    await page.waitForTimeout(150)
  }
  for (const target of ['_self', '_blank']) {
    await page
      .evaluate(
        `(() => {
          const link = Object.assign(document.createElement('a'), { href: '${there}/clicked${target}', target: '${target}' })
          document.body.append(link)
          link.click()
          link.remove()
        })()`,
      )
      .catch(() => undefined)
    await page.waitForTimeout(150)
  }
}

/** Clicks a link that downloads, and drops a file onto the page as the file manager would. */
const downloadAndDrop = async (app: ElectronApplication, page: Page, file: string): Promise<void> => {
  await page.evaluate(`(() => {
    const href = URL.createObjectURL(new Blob(['words']))
    const link = Object.assign(document.createElement('a'), { href, download: 'words.txt' })
    document.body.append(link)
    link.click()
    link.remove()
  })()`)
  await page.waitForTimeout(300)
  const inside = await app.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await inside.send('Input.dispatchDragEvent', { type, x: 120, y: 120, data })
  await page.waitForTimeout(500)
}

/** Notes every download that a page starts: whether it was refused. */
const watchDownloads = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ webContents }) => {
    const seen: boolean[] = []
    Object.assign(globalThis, { downloads: seen })
    for (const session of new Set(webContents.getAllWebContents().map((each) => each.session)))
      session.on('will-download', (event, item) => {
        seen.push(event.defaultPrevented)
        if (!event.defaultPrevented) item.cancel()
      })
  })

const downloads = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as typeof globalThis & { readonly downloads: readonly boolean[] }).downloads)

test.describe('every window', () => {
  let listener: Listener
  test.beforeEach(async () => {
    listener = await listen()
  })
  test.afterEach(() => listener.close())

  test('control: a window without guards gives a page all of it', async ({ userData }) => {
    const file = join(userData, 'dropped.html')
    writeFileSync(file, '<p>dropped</p>')
    const bare = await launchBareApp()
    const { app, page } = bare
    try {
      await page.goto(`http://127.0.0.1:${String(listener.port)}/start`)
      expect(await powers(page)).toMatchObject({
        inlineScript: true,
        inlineHandler: true,
        eval: 2,
        functionFromText: 2,
        openedWindow: true,
        notifications: 'granted',
      })
      await watchDownloads(app)
      await downloadAndDrop(app, page, file)
      expect(await downloads(app)).toEqual([false])
      expect(app.windows().some((each) => each.url().endsWith('/dropped.html'))).toBe(true)
      await page.goto(`http://127.0.0.1:${String(listener.port)}/start`)
      await wander(page, listener.port, 'about:blank')
      expect(listener.heard()).toEqual(expect.arrayContaining(['/assigned', '/clicked_self', '/clicked_blank']))
    } finally {
      await bare.close()
    }
  })

  for (const surface of surfaces) {
    test(`[D.E] ${surface}: locked in its sandbox, its page and its rights`, async ({ launch, userData }) => {
      const { app, page } = await open(launch, surface)
      expect(await settingsOf(app, surface)).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      })

      const policy = await page.evaluate<string>(
        `fetch('/').then(({ headers }) => headers.get('content-security-policy'))`,
      )
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/(^|; )script-src 'self'(;|$)/)
      expect(policy).not.toMatch(/unsafe|https?:|\*/)

      // The kiosk opens its paper window when its first page stands.
      const isPaperThere = () => app.windows().some((each) => each.url().startsWith('app://paper/'))
      if (surface === 'kiosk') await expect.poll(isPaperThere).toBe(true)
      const windows = app.windows().length
      await page.evaluate('window.untouched = true')
      expect(await powers(page)).toEqual({
        node: 'undefined undefined undefined undefined undefined',
        inlineScript: false,
        inlineHandler: false,
        eval: 'EvalError',
        functionFromText: 'EvalError',
        openedWindow: false,
        notifications: 'denied',
        geolocation: 1,
        camera: 'refused',
        clipboard: 'refused',
        asked: Array.from({ length: 7 }, () => 'denied'),
      })
      // Control: a script from the surface's own files does run.
      expect(
        await page.evaluate(`new Promise((done) => document.head.append(Object.assign(document.createElement('script'), {
          type: 'module', src: document.querySelector('script[src]').src + '?again', onload: () => done('ran'), onerror: () => done('refused') })))`),
      ).toBe('ran')

      const file = join(userData, 'dropped.html')
      writeFileSync(file, '<p>dropped</p>')
      await watchDownloads(app)
      await downloadAndDrop(app, page, file)
      expect((await downloads(app)).filter((refused) => !refused)).toEqual([])
      await wander(page, listener.port, `app://${surface === 'desk' ? 'facing' : 'desk'}/`)
      expect(page.url()).toBe(`app://${surface}/`)
      expect(await page.evaluate('window.untouched')).toBe(true)
      expect(app.windows()).toHaveLength(windows)
      expect(listener.heard()).toEqual([])
    })
  }
})
