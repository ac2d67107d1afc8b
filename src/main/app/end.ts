import type { App } from 'electron'

/** Ends a process at once. Node has it, and does not describe it. */
type Ending = NodeJS.Process & { readonly reallyExit: (status: number) => never }

/**
 * Ends the process as soon as everything that hears of its end has heard of it. Electron 25 takes its script engine apart
 * after that, and now and then never comes to the end of it: a process without windows that keeps a core busy, and the
 * instance's lock. Nothing is left to do by then: the vault is gone, and what is written is written. The lock is given back
 * first, which Electron would do later.
 */
export const endAtOnce = (app: App): void => {
  app.on('quit', (_event, status) => {
    app.releaseSingleInstanceLock()
    ;(process as Ending).reallyExit(status)
  })
}
