import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sharedFolderOf, sharedPlace } from './shared-place'

const appWith = (switches: Readonly<Record<string, string>>) => ({
  getPath: () => '/accounts/amal/data',
  commandLine: { getSwitchValue: (name: string) => switches[name] ?? '' },
})

describe('[D.K] the folder where desk and kiosk meet', () => {
  test('lies beside the profiles of the account when nothing is said', () => {
    expect(sharedFolderOf(appWith({}))).toBe('/accounts/amal/data/Waymark Shared')
  })

  test('lies inside a profile that was named, so that two trials never meet', () => {
    expect(sharedFolderOf(appWith({ 'user-data-dir': '/trial/one' }))).toBe('/trial/one/shared')
  })

  test('is the one that was named, whatever the profile', () => {
    const switches = { 'shared-dir': '/var/lib/waymark-shared', 'user-data-dir': '/trial/one' }
    expect(sharedFolderOf(appWith(switches))).toBe('/var/lib/waymark-shared')
  })

  test('is absolute, wherever the program was started', () => {
    expect(sharedFolderOf(appWith({ 'shared-dir': 'here' }))).toBe(resolve('here'))
    expect(sharedFolderOf(appWith({ 'user-data-dir': 'here' }))).toBe(resolve('here/shared'))
  })

  test('keeps what the desk writes apart from what the kiosk writes', () => {
    expect(sharedPlace('/s')).toEqual({
      siteFile: '/s/public/site.json',
      packs: '/s/public/packs',
      feedback: '/s/spool/feedback',
      counters: '/s/spool/counters',
    })
  })
})
