import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Removes a folder that an app has used. Its helper processes end a moment after it and may still put something there;
 * then it is removed again, for some seconds.
 */
export const removeFolder = async (folder: string): Promise<void> => {
  const deadline = Date.now() + 10_000
  for (;;) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Works in a folder that goes away when the work is done. */
export const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-test-'))
  try {
    await work(folder)
  } finally {
    await removeFolder(folder)
  }
}
