import { app, Menu } from 'electron'
import { endAtOnce } from './app/end'
import { silenceChromium } from './app/no-network'
import { registerScheme } from './app/protocol'
import { settleProfile, surfaceAsked } from './app/profile'
import { findVoices } from './app/voices'

/* One program, two instances that never meet: the desk, and with --kiosk the kiosk, which loads no vault code. */

silenceChromium(app)
findVoices(app)
endAtOnce(app)
registerScheme()
// No window has a menu. Said now, or Electron makes its own one first and throws it away.
Menu.setApplicationMenu(null)

const asked = surfaceAsked(process.argv)
settleProfile(app, asked)

const start = async (): Promise<void> => {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  // Read while Chromium gets ready, not after it.
  const begin =
    asked === 'kiosk' ? (await import('./kiosk/kiosk-app')).startKiosk : (await import('./app/desk-app')).startDesk
  await app.whenReady()
  begin()
}

start().catch((error: unknown) => {
  console.error('Waymark could not start:', error instanceof Error ? error.message : 'unknown reason')
  app.exit(1)
})
