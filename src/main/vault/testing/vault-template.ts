import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { vaultPlace } from '../paths'
import { fictionalVault, type FictionalVault } from './fictional-keyring'
import { lastingFolder } from './lasting-folder'

/**
 * One vault for all tests of a file, because deriving its keys takes a while.
 * @returns a function that gives the running test a copy of its own
 */
export const vaultTemplate = (): (() => FictionalVault) => {
  const folder = lastingFolder()
  let made: FictionalVault | null = null
  beforeAll(async () => {
    made = await fictionalVault(join(folder, 'data'))
  })
  return () => {
    if (made === null) throw new Error('the vault is made before the first test')
    const dataFolder = join(temporaryFolder(), 'data')
    cpSync(made.dataFolder, dataFolder, { recursive: true })
    return { ...made, dataFolder, place: vaultPlace(dataFolder) }
  }
}
