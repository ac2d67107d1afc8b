'use strict'
// Loaded into the main process ahead of the app (`electron --require`), ours and the bare one alike: says on standard
// output when a person could use it. No driver is attached, so nothing slows the start that is measured. What has to be
// there for that is a CSS selector in WAYMARK_BENCH_USABLE.

const { app } = require('electron')

/**
 * Runs in the page: answers once what is waited for is there and a frame with it was painted. A field also has to take
 * the focus, and words, which are left out of a frame while their font is on its way, have to have their fonts.
 */
const untilUsable = (selector) =>
  new Promise((usable) => {
    const isUsable = (element) => {
      if (element.getClientRects().length === 0) return false
      if (!element.matches('input')) return document.fonts.status === 'loaded'
      element.focus()
      return document.activeElement === element
    }
    const look = () => {
      const found = document.querySelector(selector)
      const isThere = found !== null && isUsable(found)
      // A frame that is asked for inside a frame comes after the first one was painted.
      requestAnimationFrame(isThere ? () => setTimeout(usable, 0) : look)
    }
    requestAnimationFrame(look)
  })

const selector = JSON.stringify(process.env.WAYMARK_BENCH_USABLE)

const untilShown = (window) =>
  window.isVisible() ? Promise.resolve() : new Promise((done) => window.once('show', done))

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await untilShown(window)
    await window.webContents.mainFrame.executeJavaScript(`(${untilUsable})(${selector})`)
    process.stdout.write('usable\n')
  })
})
