import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WaymarkError } from '@shared/result'
import { buildArchive } from './archive'
import { encodeManifest, makeManifest, type ContentFile } from './manifest'
import { hasCommand, unzip } from './testing/commands'
import { fictionalFacts, fictionalPackage } from './testing/fictional-package'
import { temporaryFolder } from './testing/temporary-folder'

const gather = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const gathered: Uint8Array[] = []
  for await (const piece of pieces) gathered.push(piece)
  return Buffer.concat(gathered)
}

const inTimeZone = async <T>(zone: string, action: () => Promise<T>): Promise<T> => {
  const before = process.env.TZ
  process.env.TZ = zone
  try {
    return await action()
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

describe('[D.H] the archive of a package', () => {
  it.skipIf(!hasCommand('unzip'))('is one that unzip reads, manifest first (needs the unzip command)', async () => {
    const { files, manifest } = fictionalPackage(300_000)
    const path = join(temporaryFolder(), 'package.zip')
    writeFileSync(path, await gather(buildArchive(files, manifest)))
    const found = unzip(path)
    expect([...found.keys()]).toEqual(['manifest.json', 'READ-ME-FIRST.pdf', 'case.json', 'documents/grid-ur.pdf'])
    expect(found.get('manifest.json')).toEqual(encodeManifest(manifest))
    for (const file of files) expect(found.get(file.name)?.equals(file.bytes)).toBe(true)
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected')
  })

  it('is the same bytes at any time, in any time zone, for files in any order', async () => {
    const { files, manifest } = fictionalPackage()
    const make = (): Promise<Buffer> => gather(buildArchive(files, manifest))
    const here = await inTimeZone('UTC', make)
    // The control: this machine does tell these time zones apart.
    const hours = await inTimeZone('Asia/Karachi', () => Promise.resolve(new Date(manifest.madeAt).getHours()))
    expect(hours).toBe(9)
    expect((await inTimeZone('Asia/Karachi', make)).equals(here)).toBe(true)
    expect((await gather(buildArchive([...files].reverse(), manifest))).equals(here)).toBe(true)
    const later = makeManifest({ ...fictionalFacts, madeAt: '2031-02-03T04:05:08.000Z' }, files)
    expect((await gather(buildArchive(files, later))).equals(here)).toBe(false)
  })

  it('comes in pieces that age can take one by one', async () => {
    const { files, manifest } = fictionalPackage(300_000)
    for await (const piece of buildArchive(files, manifest)) expect(piece.length).toBeLessThanOrEqual(65_536)
  })

  const file = (name: string): ContentFile => ({ name, bytes: new Uint8Array(1), mediaType: 'application/pdf' })
  const many = Array.from({ length: 2000 }, (_, at) => file(`documents/d${at}.pdf`))
  it.each<[string, readonly ContentFile[], string]>([
    ['a name twice', [file('documents/a.pdf'), file('documents/a.pdf')], 'twin'],
    ['a name outside the list', [file('documents/../a.pdf')], 'name'],
    ['a name with capitals', [file('documents/Grid.pdf')], 'name'],
    ['an absolute name', [file('/documents/a.pdf')], 'name'],
    ['the name of the manifest', [file('manifest.json')], 'name'],
    ['too many files', many, 'tooLarge'],
  ])('is not made with %s', (_what, files, reason) => {
    const { manifest } = fictionalPackage()
    let refusal: unknown
    try {
      buildArchive(files, manifest)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(WaymarkError)
    expect(refusal).toMatchObject({ code: 'handover.failed', details: { reason } })
    expect(() => buildArchive([file('documents/a.pdf'), ...many.slice(0, 1000)], manifest)).not.toThrow()
  })
})
