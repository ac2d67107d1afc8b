'use strict'
// Loaded into the main process ahead of the app (`electron --require`), the kiosk and the bare pages alike: takes the
// steps that the bench sends, as a hand would, and answers with the milliseconds from the click to the painted page.
// No driver is attached. The clock is the page's own, and begins with the moment that the click itself carries.

const { BrowserWindow } = require('electron')
const { setTimeout: wait } = require('node:timers/promises')

/** Milliseconds between two looks at whether there is a window. */
const often = 50
/** Milliseconds that a page stands before the next click: nobody reads faster, and left-over work is done. */
const reading = 300

/** Runs in the page: answers with the middle of the button as soon as it is there, and begins to watch for the next page. */
const beforeClick = ({ press, next }) => {
  // What holds words of two directions apart is no part of the words.
  const wordsOf = (element) => element.textContent.replace(/[\u2066-\u2069]/g, '')
  const isNext = () =>
    [...document.querySelectorAll('h1')].some((title) => wordsOf(title).includes(next.title)) &&
    document.querySelector(next.shows)?.getClientRects().length > 0 &&
    document.fonts.status === 'loaded'
  const untilPainted = () =>
    new Promise((painted) => {
      let begun = null
      addEventListener('click', (click) => (begun = click.timeStamp), { capture: true, once: true })
      const look = () => {
        // A frame that is asked for inside a frame comes after the first one was painted.
        const afterwards = () => setTimeout(() => painted(performance.now() - begun), 0)
        requestAnimationFrame(begun !== null && isNext() ? afterwards : look)
      }
      requestAnimationFrame(look)
    })
  return new Promise((found) => {
    const look = () => {
      const button = [...document.querySelectorAll(press.among)].find((one) => wordsOf(one).includes(press.words))
      if (button === undefined) return requestAnimationFrame(look)
      button.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = button.getBoundingClientRect()
      window.benchPainted = untilPainted()
      found({ x: Math.round(left + width / 2), y: Math.round(top + height / 2) })
    }
    requestAnimationFrame(look)
  })
}

/** Runs in the page: what is on it, to be shown without the program behind it. Sheets made by a script stand in no element. */
const copyOfPage = (shows) => ({
  root: document.documentElement.cloneNode(false).outerHTML,
  head: `${document.head.innerHTML}<style>${[...document.adoptedStyleSheets]
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n')}</style>`,
  body: document.body.innerHTML,
  height: document.querySelector(shows).getBoundingClientRect().height,
})

const shownPage = async () => {
  for (;;) {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible() && !one.webContents.isLoading())
    if (window !== undefined) return window.webContents
    await wait(often)
  }
}

const click = (contents, at) => {
  for (const type of ['mouseMove', 'mouseDown', 'mouseUp']) {
    contents.sendInputEvent({ type, ...at, button: 'left', clickCount: 1 })
  }
}

const take = async (contents, step) => {
  const run = (work, value) => contents.mainFrame.executeJavaScript(`(${work})(${JSON.stringify(value)})`)
  await wait(reading)
  click(contents, await run(beforeClick, step))
  const milliseconds = await contents.mainFrame.executeJavaScript('window.benchPainted')
  return { milliseconds, page: await run(copyOfPage, step.next.shows) }
}

process.on('message', async (step) => process.send(await take(await shownPage(), step)))
