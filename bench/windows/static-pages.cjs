'use strict'
// The reference for going from page to page: a window on the whole screen, with the kiosk's own web preferences and a
// file in it that `windows/static-pages.ts` made.

const { app, BrowserWindow, screen } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().bounds,
    show: false,
    kiosk: true,
    fullscreen: true,
    frame: false,
    backgroundColor: '#f7f6f3',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(app.commandLine.getSwitchValue('page'))
})
app.on('window-all-closed', () => app.quit())
