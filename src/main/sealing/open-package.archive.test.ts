import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import './webcrypto'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { limits } from './limits'
import { mediaTypeOf } from './package-names'
import { openPackage } from './open-package'
import type { UnsafeReason } from '../archives/archive-problem'
import { PackageError } from './package-problem'
import { handmadeArchive, unicodePath, type HandmadeEntry } from './testing/faulty-archive'
import { fictionalPackage, noise } from './testing/fictional-package'
import { temporaryFolder } from './testing/temporary-folder'

const identity = await generateX25519Identity()
const encrypter = new Encrypter()
encrypter.addRecipient(await identityToRecipient(identity))

const grid: HandmadeEntry = { name: 'documents/grid.pdf', bytes: noise(2000) }
const blank: HandmadeEntry = { name: 'documents/blank.pdf', bytes: new Uint8Array(200_000), packed: 'deflated' }
const zeros = (length: number): Uint8Array => new Uint8Array(length)

/** A manifest that lists these entries truthfully, so that nothing but the fault is wrong. */
const manifestFor = (entries: readonly HandmadeEntry[]): HandmadeEntry => {
  const files = entries
    .filter(
      (entry, at) => mediaTypeOf(entry.name) !== null && entries.findIndex(({ name }) => name === entry.name) === at,
    )
    .map(({ name, bytes, claimedSize }) => ({
      name,
      size: claimedSize ?? bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: mediaTypeOf(name),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
  return { name: 'manifest.json', bytes: Buffer.from(JSON.stringify({ ...fictionalPackage().manifest, files })) }
}

const open = async (entries: readonly HandmadeEntry[]): Promise<string> => openBytes(handmadeArchive(entries))

const openBytes = async (archive: Uint8Array): Promise<string> => {
  const path = join(temporaryFolder(), 'handover.age')
  writeFileSync(path, await encrypter.encrypt(archive))
  try {
    const { files } = await openPackage({ path, identity })
    return `opened ${files.length}`
  } catch (error) {
    return error instanceof PackageError ? error.message : String(error)
  }
}

const withManifest = (...entries: readonly HandmadeEntry[]): Promise<string> => open([manifestFor(entries), ...entries])

describe('[D.H] the archive inside a package', () => {
  it.each<[UnsafeReason, string, HandmadeEntry, HandmadeEntry]>([
    ['twin', 'holds a name twice', { ...grid, name: 'documents/other.pdf' }, grid],
    [
      'twin',
      'holds names that differ by case',
      { ...grid, name: 'documents/other.pdf' },
      { ...grid, name: 'documents/GRID.pdf' },
    ],
    [
      'twin',
      'holds names that differ by composition',
      { ...grid, name: 'documents/other.pdf' },
      { ...grid, name: 'documents/ｇrid.pdf' },
    ],
    ['name', 'leads out of the folder', { ...grid, name: 'documents/up.pdf' }, { ...grid, name: '../up.pdf' }],
    [
      'name',
      'leads out of the folder by backslash',
      { ...grid, name: 'documents/up.pdf' },
      { ...grid, name: '..\\up.pdf' },
    ],
    ['name', 'names the root', { ...grid, name: 'documents/up.pdf' }, { ...grid, name: '/documents/up.pdf' }],
    ['name', 'holds a program', { ...grid, name: 'documents/a.pdf' }, { ...grid, name: 'documents/a.exe' }],
    ['name', 'hides a null byte', { ...grid, name: 'documents/a.pdf' }, { ...grid, name: 'documents/a\0.pdf' }],
    [
      'notAFile',
      'holds a link',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', mode: 0o120777 },
    ],
    [
      'notAFile',
      'holds a device',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', mode: 0o020666 },
    ],
    [
      'notAFile',
      'holds a folder',
      { ...grid, name: 'documents/a.pdf' },
      { name: 'documents/', bytes: zeros(0), mode: 0o040755 },
    ],
    [
      'twoNames',
      'calls an entry differently in two places',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', localName: '../../a.pdf' },
    ],
    [
      'twoNames',
      'gives an entry a second name',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', extra: unicodePath('documents/a.pdf', '../a.pdf') },
    ],
    [
      'encrypted',
      'is encrypted itself',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', packed: 'deflated', flags: 1 },
    ],
    [
      'method',
      'is packed in an unusual way',
      { ...grid, name: 'documents/a.pdf' },
      { ...grid, name: 'documents/a.pdf', method: 12 },
    ],
    [
      'ratio',
      'is a bomb',
      { name: 'documents/a.pdf', bytes: noise(200_000), packed: 'deflated' },
      { name: 'documents/a.pdf', bytes: zeros(200_000), packed: 'deflated' },
    ],
  ])('is refused as %s when it %s', async (reason, _what, sound, faulty) => {
    expect(await withManifest(grid, sound)).toBe('opened 2')
    expect(await withManifest(grid, faulty)).toBe(`unsafe: ${reason}`)
  })

  it('is refused with more entries than the limit, before any is looked at', async () => {
    const documents = (count: number): HandmadeEntry[] =>
      Array.from({ length: count }, (_, at) => ({ name: `documents/d${at}.pdf`, bytes: zeros(1) }))
    expect(await withManifest(...documents(limits.entries - 1))).toBe(`opened ${limits.entries - 1}`)
    expect(await withManifest(...documents(limits.entries))).toBe('unsafe: entries')
  })

  it('is refused when its entries claim more than the limit together', async () => {
    // The claims are lies, so the control is refused too, but only when the first entry is unpacked.
    const claiming = (size: number, number: number): HandmadeEntry => ({
      name: `documents/d${number}.pdf`,
      bytes: noise(3_000_000, number),
      packed: 'deflated',
      claimedSize: size,
    })
    const share = limits.unpackedBytes / 2
    expect(await withManifest(claiming(share, 1), claiming(share, 2))).toBe('unsafe: size')
    expect(await withManifest(claiming(share, 1), claiming(share - 100_000, 2))).toBe('damaged')
  })

  it('is refused when an entry unpacks to more or less than it claims', async () => {
    const entry: HandmadeEntry = { name: 'documents/a.pdf', bytes: noise(5000), packed: 'deflated' }
    expect(await withManifest(entry)).toBe('opened 1')
    expect(await withManifest({ ...entry, claimedSize: 4999 })).toBe('damaged')
    expect(await withManifest({ ...entry, claimedSize: 5001 })).toBe('damaged')
  })

  it('must hold exactly what its manifest lists', async () => {
    const other: HandmadeEntry = { name: 'documents/other.pdf', bytes: noise(10) }
    expect(await open([manifestFor([grid, other]), grid, other])).toBe('opened 2')
    expect(await open([manifestFor([grid]), grid, other])).toBe('unsafe: unlisted')
    expect(await open([manifestFor([grid, other]), grid])).toBe('damaged')
    expect(await open([manifestFor([grid]), { ...grid, bytes: noise(2000, 9) }])).toBe('damaged')
    expect(await open([manifestFor([grid]), { ...grid, bytes: noise(1999) }])).toBe('damaged')
    expect(await open([grid])).toBe('foreign')
  })

  it('is refused when its own structure is broken', async () => {
    const archive = handmadeArchive([manifestFor([grid]), grid])
    expect(await openBytes(archive)).toBe('opened 1')
    expect(await openBytes(archive.subarray(0, -30))).toBe('damaged')
    const packed = handmadeArchive([manifestFor([blank]), { ...blank, bytes: noise(5000), packed: 'deflated' }])
    packed.fill(0xff, packed.indexOf('documents/blank.pdf') + 19, packed.indexOf('documents/blank.pdf') + 60)
    expect(await openBytes(packed)).toBe('damaged')
  })
})
