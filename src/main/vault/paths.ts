import { join } from 'node:path'

/** Where a vault lies. */
export interface VaultPlace {
  /** Folder with the database and the keyring, and nothing else. */
  readonly folder: string
  readonly database: string
  readonly keyring: string
  /** Outside of the folder, so that a copy of the vault alone is useless. */
  readonly machineKey: string
}

/** @param dataFolder the app's own folder for this user of the machine */
export const vaultPlace = (dataFolder: string): VaultPlace => placeOf(join(dataFolder, 'vault'), dataFolder)

/** The same files in another folder, for a vault that is still being made. */
export const placeOf = (folder: string, dataFolder: string): VaultPlace => ({
  folder,
  database: join(folder, 'waymark.db'),
  keyring: join(folder, 'keyring.json'),
  machineKey: join(dataFolder, 'machine.key'),
})
