'use strict'
// Loaded into the main process ahead of the app (`electron --require`), ours and the bare one alike: says on standard
// output when a person could type a passphrase. No driver is attached, so nothing slows the start that is measured.

const { app } = require('electron')

/** Runs in the page: answers once a password field is there, takes the focus, and a frame with it was painted. */
const untilUsable = () =>
  new Promise((usable) => {
    const look = () => {
      const field = document.querySelector('input[type="password"]:not(:disabled)')
      field?.focus()
      const isThere = field !== null && field.getClientRects().length > 0 && document.activeElement === field
      // A frame that is asked for inside a frame comes after the first one was painted.
      requestAnimationFrame(isThere ? () => setTimeout(usable, 0) : look)
    }
    requestAnimationFrame(look)
  })

const untilShown = (window) =>
  window.isVisible() ? Promise.resolve() : new Promise((done) => window.once('show', done))

app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await untilShown(window)
    await window.webContents.mainFrame.executeJavaScript(`(${untilUsable})()`)
    process.stdout.write('usable\n')
  })
})
