import { join } from 'node:path'
import { xdotool, type Try } from './place'
import {
  reading,
  put,
  putAndClick,
  run,
  realClick,
  wordsAt,
  drop,
  dragLink,
  spread,
  fromMain,
  thenWait,
  menu,
  window,
  zoom,
  selection,
  devTools,
  download,
  gone,
  moved,
  holds,
  tried,
  key,
  leads,
  asks,
  dialog,
  handsOver,
  media,
} from './ways'

/**
 * Prompt is missing: Electron has none. A long press cannot be had without a touch screen; what it asks of the page can.
 */
export const tries: readonly Try[] = [
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
