import { join, resolve } from 'node:path'
import type { App } from 'electron'

/**
 * Where desk and kiosk meet, and nowhere else. The desk writes below `public`, the kiosk below `spool`; best they are
 * two accounts of the operating system, and neither may write where the other one does (`docs/kiosk-setup.md`).
 */
export interface SharedPlace {
  /** What the desk publishes about the site: `PublicSite`, JSON. */
  readonly siteFile: string
  /** Content packs that the desk installed. */
  readonly packs: string
  /** Sealed feedback. Only grows. */
  readonly feedback: string
  /** Anonymous counters of the kiosk. */
  readonly counters: string
}

/** The paths in a shared folder. Touches nothing. */
export const sharedPlace = (folder: string): SharedPlace => ({
  siteFile: join(folder, 'public', 'site.json'),
  packs: join(folder, 'public', 'packs'),
  feedback: join(folder, 'spool', 'feedback'),
  counters: join(folder, 'spool', 'counters'),
})

/** What is asked of Electron's `app`. */
export interface AppPlaces {
  readonly getPath: (name: 'appData') => string
  readonly commandLine: Pick<App['commandLine'], 'getSwitchValue'>
}

/**
 * The shared folder, absolute: `--shared-dir`, or else a folder inside the profile that `--user-data-dir` names, or else
 * one beside the profiles of this account. Desk and kiosk under two accounts need `--shared-dir`, both the same.
 */
export const sharedFolderOf = (app: AppPlaces): string => {
  const named = app.commandLine.getSwitchValue('shared-dir')
  if (named !== '') return resolve(named)
  const profile = app.commandLine.getSwitchValue('user-data-dir')
  return profile === '' ? join(app.getPath('appData'), 'Waymark Shared') : resolve(profile, 'shared')
}
