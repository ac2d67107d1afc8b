import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { localSocket, missingDisplay } from './display.mjs'
import { withVirtualDisplay } from './virtual-display.mjs'

/** @param {string} display */
const monitors = (display) =>
  execFileSync('xrandr', ['--listmonitors'], { env: { ...process.env, DISPLAY: display }, encoding: 'utf8' })

describe.runIf(process.platform === 'linux')('a virtual display', () => {
  test.each([1, 2])('has %i screens, answers while it is used, and is gone afterwards', async (screens) => {
    let seen = ''
    await withVirtualDisplay({ screens }, async ({ display }) => {
      seen = display
      expect(await missingDisplay({ DISPLAY: display })).toBeNull()
      expect(monitors(display)).toContain(`Monitors: ${screens}`)
    })
    expect(existsSync(localSocket(seen))).toBe(false)
  })

  test('is gone too when its use fails', async () => {
    let seen = ''
    const use = withVirtualDisplay({ screens: 1 }, async ({ display }) => {
      seen = display
      throw new Error('on purpose')
    })
    await expect(use).rejects.toThrow('on purpose')
    expect(existsSync(localSocket(seen))).toBe(false)
  })
})
