import { expect, test } from 'vitest'
import { localSocket, missingDisplay } from './display.mjs'

test('the socket of a display is known when its server is on this machine', () => {
  expect(localSocket(':7')).toBe('/tmp/.X11-unix/X7')
  expect(localSocket('unix:7.0')).toBe('/tmp/.X11-unix/X7')
  expect(localSocket('elsewhere:7')).toBeNull()
})

test.runIf(process.platform === 'linux')('a display that is not set, or does not answer, is missing', async () => {
  expect(await missingDisplay({})).toContain('there is no display')
  expect(await missingDisplay({ DISPLAY: ':59871' })).toContain('no X server answers at DISPLAY :59871')
  expect(await missingDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBeNull()
})
