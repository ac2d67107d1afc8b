import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn, type OutFolder } from './out-folder'

/** Folder of the vault inside the app's folder for a user. */
const vaultIn = (userData: string): string => join(userData, 'vault')

/**
 * Copies the vault as it lies on disk at this moment, keyring and all.
 * @param userData the app's folder
 * @param to name of the copy in the demo's folder
 * @returns the files, by their place in the demo's folder
 */
export const copyVault = (userData: string, out: OutFolder, to: string): readonly string[] =>
  filesIn(vaultIn(userData)).map((name) => {
    const copy = `${to}/${name}`
    copyFileSync(join(vaultIn(userData), name), out.claim(copy))
    return copy
  })
