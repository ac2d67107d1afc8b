import type { Page } from '@playwright/test'
import { pressKey, testDisplay } from '../keyboard'
import { opened, outside } from './outside'
import { xdotool, type Place, type Try } from './place'

export const spot = { x: 60, y: 45 }
export const reading = { x: 200, y: 130 }

/** Lays an element over the page's corner, as a text with a hole in it could. */
export const put = (page: Page, tag: string, properties: Readonly<Record<string, string>> = {}): Promise<void> =>
  page.evaluate(`(() => {
    const made = Object.assign(document.createElement('${tag}'), { id: 'put', textContent: 'words' }, ${JSON.stringify(properties)})
    Object.assign(made.style, { position: 'fixed', left: 0, top: 0, width: '120px', height: '90px', zIndex: 2147483647 })
    document.body.append(made)
  })()`)

export const putAndClick =
  (tag: string, properties: Readonly<Record<string, string>> = {}, button: 'left' | 'middle' | 'right' = 'left') =>
  async ({ page }: Place): Promise<void> => {
    await put(page, tag, properties)
    await page.mouse.click(spot.x, spot.y, { button })
  }

/** Runs as after a person's click. A page that leaves, or waits for a dialog, does not answer and is not waited for. */
export const run =
  (script: string) =>
  ({ page }: Place): Promise<unknown> =>
    Promise.race([page.evaluate(script).catch(() => undefined), page.waitForTimeout(1000)])

/** A button of the display's real mouse, on the page's text. Both windows fill the screen. */
export const realClick = (button: string) => (): Promise<void> => {
  xdotool('mousemove', String(reading.x), String(reading.y), 'click', button)
  return Promise.resolve()
}

/** The first words of the page's text. */
export const wordsAt = ({ page }: Place): Promise<{ readonly x: number; readonly y: number }> =>
  page.evaluate(`(() => {
    const { left, top } = document.querySelector('article p').getBoundingClientRect()
    return { x: left + 20, y: top + 8 }
  })()`)

export const drop =
  (data: { readonly items: { mimeType: string; data: string }[]; readonly files?: string[] }) =>
  async ({ inside }: Place): Promise<void> => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await inside.send('Input.dispatchDragEvent', { type, ...spot, data: { ...data, dragOperationsMask: 1 } })
  }

export const dragLink = async ({ inside, page }: Place): Promise<void> => {
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
export const spread = async ({ inside }: Place): Promise<void> => {
  await inside.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
  for (let half = 10; half < 150; half += 10)
    await inside.send('Input.dispatchTouchEvent', {
      type: half === 10 ? 'touchStart' : 'touchMove',
      touchPoints: [-half, half].map((by, id) => ({ x: reading.x + by, y: reading.y, id })),
    })
  await inside.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await inside.send('Emulation.setTouchEmulationEnabled', { enabled: false })
}

export const fromMain =
  (act: 'openDevTools' | 'forcefullyCrashRenderer') =>
  ({ app }: Place): Promise<void> =>
    app.evaluate(({ BrowserWindow }, name) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.webContents[name]()
    }, act)

/** The window is given time to come back: for a moment nobody has one. */
export const thenWait = (attempt: Try['attempt']) => async (place: Place) => {
  await attempt(place).catch(() => undefined)
  await new Promise((done) => setTimeout(done, 2500))
}

export const menu: Try['succeeded'] = async ({ seen }) => (await seen()).menus > 0
export const window: Try['succeeded'] = async ({ seen, newOnScreen }) =>
  newOnScreen().length > 0 || (await seen()).windows > 1
export const zoom: Try['succeeded'] = async ({ seen, page }) =>
  (await seen()).zoom !== 1 || (await page.evaluate<number>('visualViewport.scale')) !== 1
export const selection: Try['succeeded'] = ({ page }) => page.evaluate('getSelection().toString().trim() !== ""')
export const devTools: Try['succeeded'] = async ({ seen }) => (await seen()).devTools
export const download: Try['succeeded'] = async ({ seen }) => (await seen()).downloads > 0
export const gone: Try['succeeded'] = async ({ seen }) => !(await seen()).alive
export const moved: Try['succeeded'] = ({ page }) =>
  page.evaluate('document.querySelector("h1").textContent !== window.firstHeading')
export const holds =
  (expression: string): Try['succeeded'] =>
  ({ page }) =>
    page.evaluate(`${expression} === true`)

export const tried = (name: string, attempt: Try['attempt'], succeeded: Try['succeeded']): Try => ({
  name,
  attempt,
  succeeded,
})

export const key = (keys: string, succeeded: Try['succeeded']): Try =>
  tried(
    keys,
    () => {
      pressKey(testDisplay(), keys)
      return Promise.resolve()
    },
    succeeded,
  )

/** Leads to a path of the server that no other try asks for. */
export const leads = (name: string, attempt: (address: string) => Try['attempt']): Try => {
  const path = `/${name.replace(/\W+/g, '-')}`
  return tried(
    name,
    (place) => attempt(outside.address + path)(place),
    () => outside.asked.has(path),
  )
}

/** Asks the browser for something; the script says whether it was given. */
export const asks = (name: string, script: string): Try =>
  tried(name, run(`(async () => { window.given = await (async () => ${script})().catch(String) })()`), holds('given'))

export const dialog = (kind: 'alert' | 'confirm'): Try =>
  tried(kind, run(`${kind}('words')`), ({ dialogs }) => dialogs.includes(kind))

export const handsOver = (href: string): Try => tried(href, putAndClick('a', { href }), () => opened().includes(href))

export const media = (kind: string): string => `navigator.mediaDevices.getUserMedia({ ${kind}: true }).then(() => true)`
