import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import { publishSite, readPublicSite, watchPublicSite } from './public-site'
import { prepareSharedPlace } from './shared-files'
import { sharedPlace, type SharedPlace } from './shared-place'
import { fictionalSite, folderForTest } from './testing/fictional-site'

const preparedPlace = (): SharedPlace => {
  const place = sharedPlace(join(folderForTest(), 'shared'))
  prepareSharedPlace(place)
  return place
}

describe('[D.K] what the desk publishes', () => {
  test('is what the kiosk reads, in every script', () => {
    const place = preparedPlace()
    publishSite(place, fictionalSite())
    expect(readPublicSite(place)).toEqual(fictionalSite())
    publishSite(place, fictionalSite({ siteName: 'Another Example' }))
    expect(readPublicSite(place)?.siteName).toBe('Another Example')
    expect(readdirSync(dirname(place.siteFile)).sort()).toEqual(['packs', 'site.json'])
  })

  test('is nothing before the first time', () => {
    expect(readPublicSite(preparedPlace())).toBeNull()
    expect(readPublicSite(sharedPlace('/nowhere/at/all'))).toBeNull()
  })

  const wrong: readonly (readonly [string, (good: string) => string])[] = [
    ['cut short', (good) => good.slice(0, -20)],
    ['empty', () => ''],
    ['of a newer format', (good) => good.replace('"format": 1', '"format": 2')],
    ['with something that is no language', (good) => good.replace('"ps"', '"p s"')],
    ['over the limit', (good) => good + ' '.repeat(5_000_000)],
  ]
  test.each(wrong)('is nothing when the file is %s', (_how, change) => {
    const place = preparedPlace()
    publishSite(place, fictionalSite())
    const good = readFileSync(place.siteFile, 'utf8')
    writeFileSync(place.siteFile, change(good))
    expect(readPublicSite(place)).toBeNull()
    writeFileSync(place.siteFile, good)
    expect(readPublicSite(place)).toEqual(fictionalSite())
  })

  test('is nothing when the file is a folder or a link', () => {
    const place = preparedPlace()
    mkdirSync(place.siteFile)
    expect(readPublicSite(place)).toBeNull()
    const other = preparedPlace()
    const elsewhere = join(folderForTest(), 'site.json')
    publishSite({ ...place, siteFile: elsewhere }, fictionalSite())
    expect(readPublicSite({ ...place, siteFile: elsewhere })).not.toBeNull()
    symlinkSync(elsewhere, other.siteFile)
    expect(readPublicSite(other)).toBeNull()
  })

  test('is not replaced by something that the kiosk would refuse', () => {
    const place = preparedPlace()
    publishSite(place, fictionalSite())
    const review = {
      id: 'handout/rights',
      language: 'ps',
      version: '1',
      reviewer: 'Example',
      reviewedOn: '2026-11-02',
      verdict: 'good',
      note: 'x'.repeat(2000),
    } as const
    expect(() => publishSite(place, fictionalSite({ reviews: Array.from({ length: 4000 }, () => review) }))).toThrow()
    expect(() => publishSite(place, fictionalSite({ languages: [] }))).toThrow()
    expect(readPublicSite(place)).toEqual(fictionalSite())
  })
})

describe('[D.K] watching for it', () => {
  const watched = (place: SharedPlace) => {
    let tick = (): void => undefined
    let ended = false
    const pauses: number[] = []
    const heard: (PublicSite | null)[] = []
    const stop = watchPublicSite(
      place,
      (site) => heard.push(site),
      (milliseconds, work) => {
        pauses.push(milliseconds)
        tick = work
        return () => (ended = true)
      },
    )
    return { tick: () => tick(), heard, pauses, stop, ended: () => ended }
  }

  test('tells of each publishing once, and of nothing else', () => {
    const place = preparedPlace()
    const { tick, heard, pauses, stop, ended } = watched(place)
    expect(pauses).toEqual([2000])
    tick()
    publishSite(place, fictionalSite())
    tick()
    tick()
    expect(heard).toEqual([fictionalSite()])
    publishSite(place, fictionalSite({ siteName: 'Second' }))
    tick()
    tick()
    expect(heard.map((site) => site?.siteName)).toEqual([fictionalSite().siteName, 'Second'])
    stop()
    expect(ended()).toBe(true)
  })

  test('notices one of equal length and equal time', () => {
    const place = preparedPlace()
    publishSite(place, fictionalSite({ siteName: 'One' }))
    const { atime, mtime } = statSync(place.siteFile)
    const { tick, heard } = watched(place)
    publishSite(place, fictionalSite({ siteName: 'Two' }))
    utimesSync(place.siteFile, atime, mtime)
    tick()
    expect(heard.map((site) => site?.siteName)).toEqual(['Two'])
  })

  test('tells when it can no longer be read', () => {
    const place = preparedPlace()
    publishSite(place, fictionalSite())
    const { tick, heard } = watched(place)
    writeFileSync(place.siteFile, 'torn')
    tick()
    expect(heard).toEqual([null])
  })

  test('runs by itself every two seconds', async () => {
    const place = preparedPlace()
    const heard: (PublicSite | null)[] = []
    const stop = watchPublicSite(place, (site) => heard.push(site))
    publishSite(place, fictionalSite())
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(1)
    stop()
  })
})

describe.skipIf(process.platform === 'win32')('[D.K] modes in the shared folder', () => {
  const modeOf = (path: string): string => (statSync(path).mode & 0o7777).toString(8)

  test('let others read what is public, and only the group into the spool, whatever the umask is', () => {
    const before = process.umask(0o077)
    try {
      const place = preparedPlace()
      publishSite(place, fictionalSite())
      const publicFolder = dirname(place.siteFile)
      expect([dirname(publicFolder), publicFolder, place.packs, dirname(place.feedback)].map(modeOf)).toEqual(
        Array.from({ length: 4 }, () => '755'),
      )
      expect(modeOf(place.siteFile)).toBe('644')
      expect([place.feedback, place.counters].map(modeOf)).toEqual(['2770', '2770'])
    } finally {
      process.umask(before)
    }
  })

  test('stay as an administrator set them', () => {
    const place = preparedPlace()
    chmodSync(place.feedback, 0o700)
    prepareSharedPlace(place)
    publishSite(place, fictionalSite())
    expect([place.feedback, place.counters].map(modeOf)).toEqual(['700', '2770'])
  })
})
