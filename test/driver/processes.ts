import { readFileSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import type { SurfaceName } from './launch'

/** Process id of the vault, as the operating system knows it; null when there is none. */
export const vaultProcess = async (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(({ app: waymark }) => waymark.getAppMetrics().find(({ name }) => name === 'Waymark vault')?.pid ?? null)

/** Process id behind a window's page. */
export const pageProcess = (app: ElectronApplication, surface: SurfaceName): Promise<number | null> =>
  app.evaluate(
    ({ webContents }, start) =>
      webContents
        .getAllWebContents()
        .find((each) => each.getURL().startsWith(start))
        ?.getOSProcessId() ?? null,
    `app://${surface}/`,
  )

/** Whether a process is still there (a dead one whose parent has not looked yet is gone). */
export const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))
  } catch {
    return false
  }
}
