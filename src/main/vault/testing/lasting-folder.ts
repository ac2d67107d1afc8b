import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for all tests of a file, gone when the last of them is. */
export const lastingFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-vault-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
