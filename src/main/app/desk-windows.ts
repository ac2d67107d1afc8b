import { app, globalShortcut, screen, type BrowserWindow } from 'electron'
import type { WindowEvent } from '@shared/ipc/api'
import type { deskProcedures } from '@shared/ipc/surface/desk'
import type { facingProcedures } from '@shared/ipc/surface/facing'
import { reachesFacingPage } from '../features/facing/facing-keys'
import { attachGate, type GateContext } from '../ipc/gate'
import type { Router } from '../ipc/router'
import { reportFault } from './report'
import { createWindow, loadSurface, tell, whenDrawn } from './window'

/** Key with which the counsellor asks for the desk while the only screen is turned. */
const returnKey = 'F9'

export interface DeskWindowsInput {
  readonly gate: GateContext
  readonly deskRouter: Router<typeof deskProcedures>
  readonly facingRouter: Router<typeof facingProcedures>
  readonly lock: () => void
  readonly lockKey: string
  /** Somebody touched the first key in a fresh desk window. */
  readonly typing: () => void
  /** Whether the only screen is turned to the migrant. */
  readonly facingTurned: () => boolean
}

/** The desk's window and the facing one: where they stand, and how they are replaced when the desk locks. */
export const createDeskWindows = (input: DeskWindowsInput) => {
  let desk: BrowserWindow | null = null
  let facing: BrowserWindow | null = null
  let replacing = false

  const hearKeys = (window: BrowserWindow): void => {
    window.webContents.on('before-input-event', (event, key) => {
      if (key.type !== 'keyDown') return
      if (key.key === input.lockKey) {
        event.preventDefault()
        input.lock()
      }
      if (key.key === returnKey && input.facingTurned()) {
        event.preventDefault()
        tell(facing, { kind: 'askForReturnCode' })
      }
    })
  }

  const openDesk = (): BrowserWindow => {
    const { workArea } = screen.getPrimaryDisplay()
    const made = createWindow('desk', { ...workArea, minWidth: 1024, minHeight: 680 })
    hearKeys(made)
    made.webContents.once('before-input-event', input.typing)
    attachGate(made.webContents, 'desk', input.deskRouter, input.gate)
    whenDrawn(made, () => made.show())
    made.on('closed', () => {
      if (desk === made && !replacing) app.quit()
    })
    loadSurface(made, 'desk').catch((error: unknown) => reportFault('desk window', error))
    desk = made
    return made
  }

  const openFacing = (where: 'second' | 'turned'): void => {
    const primary = screen.getPrimaryDisplay()
    const display =
      where === 'turned' ? primary : (screen.getAllDisplays().find(({ id }) => id !== primary.id) ?? primary)
    const made = createWindow('facing', {
      ...display.bounds,
      frame: false,
      movable: false,
      minimizable: false,
      closable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      fullscreen: true,
    })
    if (where === 'turned') made.setAlwaysOnTop(true, 'screen-saver')
    hearKeys(made)
    attachGate(made.webContents, 'facing', input.facingRouter, input.gate)
    whenDrawn(made, () => {
      if (where === 'turned') made.show()
      else {
        made.showInactive()
        // A window that goes full screen takes the keyboard all the same; it belongs to the counsellor.
        desk?.focus()
        made.once('enter-full-screen', () => desk?.focus())
      }
      if (where === 'turned') desk?.hide()
    })
    made.webContents.on('before-input-event', (event, key) => {
      if (!reachesFacingPage(key)) event.preventDefault()
    })
    // Only we end this window, and we destroy it: whoever sits in front of it must not get to the desk behind it.
    made.on('close', (event) => event.preventDefault())
    made.webContents.on('render-process-gone', () => {
      if (facing === made && input.facingTurned()) input.lock()
    })
    loadSurface(made, 'facing').catch((error: unknown) => reportFault('facing window', error))
    facing = made
  }

  const closeFacing = (): void => {
    globalShortcut.unregister(returnKey)
    const old = facing
    facing = null
    old?.destroy()
  }

  return {
    desk: (): BrowserWindow => desk ?? openDesk(),
    open: (): void => {
      openDesk()
    },
    /** Somebody came in: with a second screen the migrant's side is ready at once. */
    opened(): void {
      if (screen.getAllDisplays().length > 1 && facing === null) openFacing('second')
    },
    showFacing(where: 'second' | 'turned'): void {
      if (facing === null) openFacing(where)
      if (where === 'turned') globalShortcut.register(returnKey, () => tell(facing, { kind: 'askForReturnCode' }))
    },
    hideFacing(): void {
      closeFacing()
      desk?.show()
      desk?.focus()
    },
    /**
     * The app ends. Windows are destroyed, not closed: closing waits for the page, and one that hangs would keep the app,
     * and what it shows, on the screen.
     */
    end(): void {
      replacing = true
      closeFacing()
      desk?.destroy()
    },
    /** The desk locked: both windows end with their processes, and a fresh desk opens on the unlock screen. */
    loadAfresh(): void {
      replacing = true
      closeFacing()
      const old = desk
      desk = null
      old?.destroy()
      openDesk()
      replacing = false
    },
    tellAll(event: WindowEvent): void {
      tell(desk, event)
      tell(facing, event)
    },
  }
}
