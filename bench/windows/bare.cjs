'use strict'
// The reference for start and memory: one window with the desk's own web preferences and next to nothing in it.

const { app, BrowserWindow, screen } = require('electron')

const page = '<!doctype html><title>bare</title><body style="background:#f7f6f3"><input type="password" autofocus>'

app.whenReady().then(() => {
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().workArea,
    show: false,
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
  window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
})
app.on('window-all-closed', () => app.quit())
