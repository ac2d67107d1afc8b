import { rmSync } from 'node:fs'

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
