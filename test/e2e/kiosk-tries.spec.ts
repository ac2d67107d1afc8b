import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import type { PublicSite } from '../../src/shared/features/kiosk/public-site'
import { launchBareApp } from '../driver/bare-app'
import { focusWindow, pressKey, testDisplay } from '../driver/keyboard'
import { beginVisit, openRights } from '../driver/kiosk'
import { electronRuntime, launchWaymark } from '../driver/launch'
import { wordsOf } from '../driver/words'

/** What main knows of the window that people see, and what it saw happen. */
interface Seen {
  readonly menus: number
  readonly downloads: number
  readonly windows: number
  readonly alive: boolean
  readonly devTools: boolean
  readonly full: boolean
  readonly zoom: number
}

/** A window that somebody tries to get more out of than it is there for. */
interface Place {
  readonly app: ElectronApplication
  readonly page: Page
  readonly inside: CDPSession
  readonly seen: () => Promise<Seen>
  /** Windows on the screen that were not there before: dialogs of the system among them. */
  readonly newOnScreen: () => readonly string[]
  /** Kinds of the dialogs that the page opened. */
  readonly dialogs: readonly string[]
}

interface Try {
  readonly name: string
  readonly attempt: (place: Place) => Promise<unknown>
  /** Whether it gave the person what they were after. */
  readonly succeeded: (place: Place) => boolean | Promise<boolean>
}

const xdotool = (...args: readonly string[]): string =>
  execFileSync('xdotool', args, { encoding: 'utf8', timeout: 10_000, stdio: ['ignore', 'pipe', 'ignore'] }).trim()

const onScreen = (): readonly string[] => {
  try {
    return xdotool('search', '--onlyvisible', '--name', '.').split('\n')
  } catch {
    return [] // it fails when it finds nothing
  }
}

/** A server that everybody could reach from this machine, and what the system was asked to open: see `beforeAll`. */
const outside = { folder: '', address: '', asked: new Set<string>() }
const opened = (): string => {
  const file = join(outside.folder, 'opened')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const spot = { x: 60, y: 45 }
const reading = { x: 200, y: 130 }

/** Lays an element over the page's corner, as a text with a hole in it could. */
const put = (page: Page, tag: string, properties: Readonly<Record<string, string>> = {}): Promise<void> =>
  page.evaluate(`(() => {
    const made = Object.assign(document.createElement('${tag}'), { id: 'put', textContent: 'words' }, ${JSON.stringify(properties)})
    Object.assign(made.style, { position: 'fixed', left: 0, top: 0, width: '120px', height: '90px', zIndex: 2147483647 })
    document.body.append(made)
  })()`)

const putAndClick =
  (tag: string, properties: Readonly<Record<string, string>> = {}, button: 'left' | 'middle' | 'right' = 'left') =>
  async ({ page }: Place): Promise<void> => {
    await put(page, tag, properties)
    await page.mouse.click(spot.x, spot.y, { button })
  }

/** Runs as after a person's click. A page that leaves, or waits for a dialog, does not answer and is not waited for. */
const run =
  (script: string) =>
  ({ page }: Place): Promise<unknown> =>
    Promise.race([page.evaluate(script).catch(() => undefined), page.waitForTimeout(1000)])

/** A button of the display's real mouse, on the page's text. Both windows fill the screen. */
const realClick = (button: string) => (): Promise<void> => {
  xdotool('mousemove', String(reading.x), String(reading.y), 'click', button)
  return Promise.resolve()
}

/** The first words of the page's text. */
const wordsAt = ({ page }: Place): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate(`(() => {
    const { left, top } = document.querySelector('article p').getBoundingClientRect()
    return { x: left + 20, y: top + 8 }
  })()`)

const drop =
  (data: { readonly items: { mimeType: string; data: string }[]; readonly files?: string[] }) =>
  async ({ inside }: Place): Promise<void> => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await inside.send('Input.dispatchDragEvent', { type, ...spot, data: { ...data, dragOperationsMask: 1 } })
  }

const dragLink = async ({ inside, page }: Place): Promise<void> => {
  await put(page, 'a', { href: 'https://elsewhere.example' })
  await inside.send('Input.setInterceptDrags', { enabled: true })
  inside.once('Input.dragIntercepted', () => void page.evaluate('window.dragged = true'))
  const mouse = { button: 'left', buttons: 1, clickCount: 1 } as const
  await inside.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...spot, ...mouse })
  for (const by of [10, 40, 80])
    await inside.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: spot.x + by, y: spot.y + by, ...mouse })
  await inside.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...spot, ...mouse })
  await inside.send('Input.setInterceptDrags', { enabled: false })
}

/** Two fingers that part, on a screen that feels them. */
const spread = async ({ inside }: Place): Promise<void> => {
  await inside.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  for (let half = 10; half < 150; half += 10)
    await inside.send('Input.dispatchTouchEvent', {
      type: half === 10 ? 'touchStart' : 'touchMove',
      touchPoints: [-half, half].map((by, id) => ({ x: reading.x + by, y: reading.y, id })),
    })
  await inside.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await inside.send('Emulation.setTouchEmulationEnabled', { enabled: false })
}

const fromMain =
  (act: 'openDevTools' | 'forcefullyCrashRenderer') =>
  ({ app }: Place): Promise<void> =>
    app.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents[name]()
    }, act)

/** The window is given time to come back: for a moment nobody has one. */
const thenWait = (attempt: Try['attempt']) => async (place: Place) => {
  await attempt(place).catch(() => undefined)
  await new Promise((done) => setTimeout(done, 2500))
}

const menu: Try['succeeded'] = async ({ seen }) => (await seen()).menus > 0
const window: Try['succeeded'] = async ({ seen, newOnScreen }) => newOnScreen().length > 0 || (await seen()).windows > 1
const zoom: Try['succeeded'] = async ({ seen, page }) =>
  (await seen()).zoom !== 1 || (await page.evaluate<number>('visualViewport.scale')) !== 1
const selection: Try['succeeded'] = ({ page }) => page.evaluate('getSelection().toString().trim() !== ""')
const devTools: Try['succeeded'] = async ({ seen }) => (await seen()).devTools
const download: Try['succeeded'] = async ({ seen }) => (await seen()).downloads > 0
const gone: Try['succeeded'] = async ({ seen }) => !(await seen()).alive
const moved: Try['succeeded'] = ({ page }) =>
  page.evaluate('document.querySelector("h1").textContent !== window.firstHeading')
const holds =
  (expression: string): Try['succeeded'] =>
  ({ page }) =>
    page.evaluate(`${expression} === true`)

const tried = (name: string, attempt: Try['attempt'], succeeded: Try['succeeded']): Try => ({
  name,
  attempt,
  succeeded,
})

const key = (keys: string, succeeded: Try['succeeded']): Try =>
  tried(
    keys,
    () => {
      pressKey(testDisplay(), keys)
      return Promise.resolve()
    },
    succeeded,
  )

/** Leads to a path of the server that no other try asks for. */
const leads = (name: string, attempt: (address: string) => Try['attempt']): Try => {
  const path = `/${name.replace(/\W+/g, '-')}`
  return tried(
    name,
    (place) => attempt(outside.address + path)(place),
    () => outside.asked.has(path),
  )
}

/** Asks the browser for something; the script says whether it was given. */
const asks = (name: string, script: string): Try =>
  tried(name, run(`(async () => { window.given = await (async () => ${script})().catch(String) })()`), holds('given'))

const dialog = (kind: 'alert' | 'confirm'): Try =>
  tried(kind, run(`${kind}('words')`), ({ dialogs }) => dialogs.includes(kind))

const handsOver = (href: string): Try => tried(href, putAndClick('a', { href }), () => opened().includes(href))

const media = (kind: string): string => `navigator.mediaDevices.getUserMedia({ ${kind}: true }).then(() => true)`

/**
 * Prompt is missing: Electron has none. A long press cannot be had without a touch screen; what it asks of the page can.
 */
const tries: readonly Try[] = [
  tried('right click', realClick('3'), menu),
  tried('right click on a text field', putAndClick('textarea', {}, 'right'), menu),
  key('shift+F10', menu),
  key('Menu', menu),
  asks(
    'menu of a long press',
    'document.querySelector("p").dispatchEvent(new PointerEvent("contextmenu", { bubbles: true, cancelable: true, pointerType: "touch" }))',
  ),

  leads('drop a link', (data) => drop({ items: [{ mimeType: 'text/uri-list', data }] })),
  tried('drop a file', drop({ items: [], files: [join(process.cwd(), 'package.json')] }), window),
  tried(
    'drop words into a field',
    async (place) => {
      await put(place.page, 'textarea')
      await drop({ items: [{ mimeType: 'text/plain', data: 'foreign' }] })(place)
    },
    holds('document.getElementById("put").value.includes("foreign")'),
  ),
  tried('drag a link away', dragLink, holds('window.dragged')),

  tried('file input', putAndClick('input', { type: 'file' }), window),
  tried(
    'file input by script',
    run(`Object.assign(document.createElement('input'), { type: 'file' }).click()`),
    window,
  ),
  tried('file picker', run('showOpenFilePicker()'), window),
  tried('folder picker', run('showDirectoryPicker()'), window),
  tried('save picker', run('showSaveFilePicker()'), window),
  tried('print', run('print()'), window),

  key('ctrl+minus', zoom),
  key('ctrl+plus', zoom),
  tried(
    'wheel with ctrl',
    () => Promise.resolve(void xdotool('mousemove', '200', '130', 'keydown', 'ctrl', 'click', '4', 'keyup', 'ctrl')),
    zoom,
  ),
  tried('pinch', spread, zoom),
  tried(
    'pinch on a touchpad',
    ({ inside }) =>
      inside.send('Input.synthesizePinchGesture', { ...reading, scaleFactor: 3, gestureSourceType: 'mouse' }),
    zoom,
  ),

  tried('devtools from main', fromMain('openDevTools'), devTools),
  key('ctrl+shift+i', devTools),

  tried('back', run('history.back()'), moved),
  tried('forward', run('history.forward()'), moved),
  tried('back by mouse', realClick('8'), moved),
  tried('forward by mouse', realClick('9'), moved),

  tried(
    'select a word',
    async (place) => {
      const { x, y } = await wordsAt(place)
      await place.page.mouse.dblclick(x, y)
    },
    selection,
  ),
  tried(
    'select along a line',
    async (place) => {
      const { x, y } = await wordsAt(place)
      await place.page.mouse.move(x, y)
      await place.page.mouse.down()
      await place.page.mouse.move(x + 90, y, { steps: 4 })
      await place.page.mouse.up()
    },
    selection,
  ),
  key('ctrl+a', selection),

  leads('link', (href) => putAndClick('a', { href })),
  leads('link to a new window', (href) => putAndClick('a', { href, target: '_blank' })),
  leads('link by middle click', (href) => putAndClick('a', { href }, 'middle')),
  leads('opened window', (href) => run(`open('${href}')`)),
  tried('empty window', run(`open('about:blank')`), window),
  handsOver('mailto:a@b.example'),
  handsOver('tel:+000000'),
  tried('download', putAndClick('a', { href: '/', download: 'page.html' }), download),
  tried(
    'download of a blob',
    run(
      `Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' }).click()`,
    ),
    download,
  ),
  leads('location', (href) => run(`location = '${href}'`)),
  leads('form', (href) =>
    run(`document.body.appendChild(Object.assign(document.createElement('form'), { action: '${href}' })).submit()`),
  ),
  leads('refresh', (href) =>
    run(
      `document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=${href}' }))`,
    ),
  ),
  leads(
    'frame',
    (src) =>
      ({ page }) =>
        // The frame that the policy empties takes the driver's answer with it; the page stays.
        put(page, 'iframe', { src }).catch(() => undefined),
  ),
  tried(
    'blob as a page',
    run(`location = URL.createObjectURL(new Blob(['<p>mine</p>'], { type: 'text/html' }))`),
    ({ page }) => page.url().startsWith('blob:'),
  ),

  asks(
    'service worker',
    'navigator.serviceWorker.register(document.querySelector("script[src]").src, { type: "module" }).then(() => true)',
  ),
  asks('notifications', '(await Notification.requestPermission()) === "granted"'),
  asks('camera', media('video')),
  asks('microphone', media('audio')),
  asks('whereabouts', '(await navigator.permissions.query({ name: "geolocation" })).state === "granted"'),
  asks('reading the clipboard', 'navigator.clipboard.readText().then(() => true)'),
  asks('writing the clipboard', 'navigator.clipboard.writeText("x").then(() => true)'),
  asks('full screen of its own', 'document.documentElement.requestFullscreen().then(() => true)'),

  key('F11', async ({ seen }) => !(await seen()).full),
  dialog('alert'),
  dialog('confirm'),
  tried('crash', thenWait(fromMain('forcefullyCrashRenderer')), gone),
  tried('window.close', thenWait(run('close()')), gone),
]

/** Notes in main what Electron would do next. */
const watch = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ webContents }) => {
    const noted = { menus: 0, downloads: 0 }
    Object.assign(globalThis, { noted })
    for (const contents of webContents.getAllWebContents()) {
      contents.on('context-menu', () => (noted.menus += 1))
      contents.session.on('will-download', (event, item) => {
        if (event.defaultPrevented) return
        noted.downloads += 1
        item.cancel()
      })
    }
  })

const seenBy = (app: ElectronApplication): Promise<Seen> =>
  app
    .evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().filter((each) => each.isVisible())
      const { noted } = globalThis as typeof globalThis & { readonly noted: Pick<Seen, 'menus' | 'downloads'> }
      return {
        ...noted,
        windows: windows.length,
        alive: windows.some(({ webContents }) => !webContents.isCrashed()),
        devTools: windows.some(({ webContents }) => webContents.isDevToolsOpened()),
        full: windows.some((each) => each.isFullScreen()),
        zoom: windows[0]?.webContents.getZoomFactor() ?? 0,
      }
    })
    // The program has ended with its last window.
    .catch(() => ({ menus: 0, downloads: 0, windows: 0, alive: false, devTools: false, full: false, zoom: 1 }))

const placeOf = async (app: ElectronApplication, page: Page): Promise<Place> => {
  const before = new Set(onScreen())
  const dialogs: string[] = []
  page.on('dialog', (each) => {
    dialogs.push(each.type())
    void each.dismiss().catch(() => undefined)
  })
  await page.evaluate('window.firstHeading = document.querySelector("h1").textContent')
  return {
    app,
    page,
    inside: await app.context().newCDPSession(page),
    seen: () => seenBy(app),
    newOnScreen: () => onScreen().filter((id) => !before.has(id)),
    dialogs,
  }
}

/** @param patience milliseconds for something to come of it */
const falls = async (place: Place, { attempt, succeeded }: Try, patience: number): Promise<boolean> => {
  await attempt(place)
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
    // A page that is being left answers nothing.
    if (await Promise.resolve(succeeded(place)).catch(() => false)) return true
  }
  return false
}

/** Some other program's window: the whole screen, pages before and behind, zoom as browsers have it. */
const openBare = async () => {
  const bare = await launchBareApp(join(outside.folder, 'electron'))
  for (const path of ['/one', '/two', '/three']) await bare.page.goto(outside.address + path)
  await bare.page.goBack()
  await bare.app.evaluate(({ BrowserWindow }) => {
    const [opening] = BrowserWindow.getAllWindows()
    opening?.setFullScreen(true)
    const contents = opening?.webContents
    void contents?.setVisualZoomLevelLimits(1, 3)
    contents?.on('zoom-changed', () => (contents.zoomFactor = 1.5))
  })
  await watch(bare.app)
  await expect.poll(async () => (await seenBy(bare.app)).full).toBe(true)
  focusWindow(testDisplay(), 'Another program')
  await realClick('1')()
  await expect.poll(() => bare.page.evaluate('document.hasFocus()')).toBe(true)
  return bare
}

const site: PublicSite = {
  format: 1,
  siteName: 'Centre at the Edge of the Map',
  languages: ['en', 'fr'],
  kiosk: { idleSeconds: 180, printsPerHour: 30, feedbackRecipient: `age1${'q'.repeat(58)}` },
  exitPin: null,
  contacts: [],
  reviews: [],
}

const openKiosk = () =>
  launchWaymark({
    kiosk: true,
    executable: join(outside.folder, 'electron'),
    args: [`--shared-dir=${join(outside.folder, 'shared')}`],
  })

/** From the start page to the field where somebody writes to the focal point. */
const openField = async (page: Page) => {
  const words = wordsOf('en')
  const press = (namespace: string, text: string) => page.getByRole('button', { name: words(namespace, text) }).click()
  await beginVisit(page, 'en')
  await press('kiosk', 'feedback')
  await press('feedback', 'about.begin')
  await press('feedback', 'kinds.thanks')
  await press('feedback', 'ways.free')
  return page.getByRole('textbox')
}

test.describe('a window that is not to be left', () => {
  const server = createServer(({ url = '/' }, answer) => {
    const path = url.split('?')[0] ?? url
    outside.asked.add(path)
    answer.setHeader('content-type', path === '/worker.js' ? 'text/javascript' : 'text/html')
    answer.end(
      path === '/worker.js'
        ? ''
        : `<!doctype html><title>Another program</title><body style="padding-top: 100px"><article><p>Some words of another
           program.</p></article><h1>${path}</h1><textarea></textarea><textarea></textarea><script src="/worker.js"></script>`,
    )
  })
  test.beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    outside.address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
    const folder = mkdtempSync(join(tmpdir(), 'waymark-tries-'))
    outside.folder = folder
    mkdirSync(join(folder, 'shared/public'), { recursive: true })
    writeFileSync(join(folder, 'shared/public/site.json'), JSON.stringify(site))
    const script = (name: string, line: string) =>
      writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
    for (const name of ['xdg-open', 'xdg-email']) script(name, `echo "$@" >> '${folder}/opened'`)
    // A machine with a camera, a touch screen, and programs for mail and telephone.
    const machine = '--use-fake-device-for-media-stream --touch-events=enabled'
    script('electron', `PATH='${folder}':"$PATH" exec '${electronRuntime().path}' "$@" ${machine}`)
  })
  test.beforeEach(() => {
    outside.asked.clear()
    rmSync(join(outside.folder, 'opened'), { force: true })
  })
  test.afterAll(() => {
    server.close()
    server.closeAllConnections()
    rmSync(outside.folder, { recursive: true, force: true })
  })

  test('[D.K] control: any other window falls to every try', async () => {
    test.setTimeout(480_000)
    for (const each of tries) {
      await test.step(each.name, async () => {
        const bare = await openBare()
        const process = bare.app.process()
        try {
          const place = await placeOf(bare.app, bare.page)
          expect.soft(await falls(place, each, 5000), each.name).toBe(true)
        } finally {
          // One that waits for the system's dialog does not close when asked.
          process.kill('SIGKILL')
          await bare.close().catch(() => undefined)
        }
      })
    }
  })

  test('[D.K] the kiosk falls to none, one after the other', async () => {
    test.setTimeout(240_000)
    const waymark = await openKiosk()
    try {
      const { app } = waymark
      await openRights(await waymark.window('kiosk'), 'en')
      await watch(app)
      const start = await placeOf(app, await waymark.window('kiosk'))
      const heading = await start.page.evaluate('window.untouched = true, window.firstHeading')
      for (const each of tries) {
        await test.step(each.name, async () => {
          const place = await placeOf(app, await waymark.window('kiosk'))
          expect.soft(await falls(place, each, 400), each.name).toBe(false)
          // Only these two end a page, and another one has followed it.
          if (['crash', 'window.close'].includes(each.name)) return
          // The first page stays to the end, and what comes late of one try is found at the next.
          expect(await start.page.evaluate('window.untouched && document.querySelector("h1").textContent')).toBe(
            heading,
          )
          expect(start.newOnScreen()).toEqual([])
          await place.page.evaluate('document.getElementById("put")?.remove()')
        })
      }
      // Nor did anything come of them later.
      expect([...outside.asked, opened()]).toEqual([''])
      expect(await seenBy(app)).toEqual({
        ...{ menus: 0, downloads: 0, windows: 1, alive: true, devTools: false, full: true, zoom: 1 },
      })
      expect(start.dialogs).toEqual([])
    } finally {
      await waymark.close()
    }
  })

  test('[D.K] words can be marked where a visitor writes, and the next one cannot paste them', async () => {
    const mark = (box: { readonly x: number; readonly y: number } | null): [number, number] => [
      (box?.x ?? 0) + 40,
      (box?.y ?? 0) + 25,
    ]
    const marked =
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd).trim()'

    const bare = await openBare()
    try {
      const [first, second] = [bare.page.locator('textarea').first(), bare.page.locator('textarea').last()]
      await first.fill('Complaint')
      await first.dblclick({ position: { x: 20, y: 10 } })
      await second.click({ button: 'middle' })
      await expect(second).toHaveValue('Complaint')
    } finally {
      await bare.close()
    }

    const waymark = await openKiosk()
    try {
      const page = await waymark.window('kiosk')
      const field = await openField(page)
      await field.fill('Complaint')
      await page.mouse.dblclick(...mark(await field.boundingBox()))
      expect(await page.evaluate(marked)).toBe('Complaint')
      await page.reload()
      const next = await openField(page)
      await expect(next).toHaveValue('')
      await page.mouse.click(...mark(await next.boundingBox()), { button: 'middle' })
      await page.waitForTimeout(500)
      await expect(next).toHaveValue('')
    } finally {
      await waymark.close()
    }
  })
})
