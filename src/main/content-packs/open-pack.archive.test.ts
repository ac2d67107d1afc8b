import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { factsOf } from '@shared/languages'
import type { PackManifest } from '@shared/features/content-packs/content-packs.contract'
import { WaymarkError } from '@shared/result'
import { archiveLimits } from '../archives/archive-limits'
import type { UnsafeReason } from '../archives/archive-problem'
import { handmadeArchive, unicodePath, type HandmadeEntry } from '../sealing/testing/faulty-archive'
import { noise } from '../sealing/testing/fictional-package'
import { openPack } from './open-pack'
import { fictionalCatalogue, fictionalFacts, fictionalText } from './testing/fictional-pack'
import { packSigner } from './testing/pack-signer'

const signer = packSigner('Harbour')
const entry = (name: string, text: string, more: Partial<HandmadeEntry> = {}): HandmadeEntry => ({
  name,
  bytes: Buffer.from(text),
  ...more,
})
const page = (id: string, more: Partial<HandmadeEntry> = {}): HandmadeEntry =>
  entry(`content/handout/${id}/en.md`, fictionalText(id), more)
const fictionalContact = {
  ...{ name: 'Sample Region Helpline', purpose: 'Legal help', languages: null, hours: null },
  ...{ telephone: '+00 000 000', place: null, lastChecked: '2026-11-02' },
}

const data = (name: string, more: Partial<HandmadeEntry> = {}): HandmadeEntry => entry(name, '{"a":1}', more)

/** `pack.json` for these entries, telling the truth unless told otherwise. */
const manifestFor = (entries: readonly HandmadeEntry[], change: object = {}): HandmadeEntry => {
  const files: PackManifest['files'] = entries.map(({ name, bytes, claimedSize }) => ({
    name,
    size: claimedSize ?? bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  return entry('pack.json', JSON.stringify({ format: 1, kind: 'waymark-content', ...fictionalFacts, files, ...change }))
}

/** What comes of opening a signed archive: faults in it are not the signer's fault, but must not get through. */
const open = async (entries: readonly HandmadeEntry[]): Promise<string> => {
  const archive = handmadeArchive(entries)
  try {
    const { files } = await openPack(archive, await signer.sign(archive), [signer.trusted], null)
    return `opened ${files.size}`
  } catch (error) {
    if (!(error instanceof WaymarkError)) return String(error)
    return [error.code, ...Object.values(error.details ?? {})].join(' ')
  }
}
const withManifest = (...entries: readonly HandmadeEntry[]): Promise<string> => open([manifestFor(entries), ...entries])

describe('[D.P] the archive of a pack', () => {
  it.each<[UnsafeReason, string, HandmadeEntry]>([
    ['twin', 'holds a name twice', page('first')],
    ['twin', 'holds names that differ by case', page('First')],
    ['twin', 'holds names that differ by composition', page('ｆirst')],
    ['name', 'leads out of its folder', data('../up.json')],
    ['name', 'leads out from further down', data('content/../../up.json')],
    ['name', 'leads out by backslash', data('data\\..\\up.json')],
    ['name', 'names the root', data('/data/up.json')],
    ['name', 'names a drive', data('C:/data/up.json')],
    ['name', 'holds a program', data('data/run.exe')],
    ['name', 'holds a script', data('content/handout/first/run.js')],
    ['name', 'holds a page that is no text', data('content/handout/first/en.html')],
    ['name', 'holds a second manifest', data('content/pack.json')],
    ['name', 'holds a catalogue in another place', data('content/handout/catalogue.json')],
    ['name', 'holds a text of another kind', entry('content/poster/first/en.md', fictionalText('x'))],
    ['name', 'holds a text outside the tree', entry('content/en.md', fictionalText('x'))],
    ['name', 'hides a file', data('data/.hidden.json')],
    ['name', 'hides a null byte', data('data/a\0.json')],
    ['name', 'names a device of Windows', data('data/con.json')],
    ['name', 'names a device as a text', page('aux')],
    ['name', 'uses letters that look alike', data('data/\u0430.json')],
    ['notAFile', 'holds a link', data('data/link.json', { mode: 0o120777 })],
    ['notAFile', 'holds a device', data('data/device.json', { mode: 0o020666 })],
    ['notAFile', 'holds a folder', { name: 'data/', bytes: new Uint8Array(), mode: 0o040755 }],
    ['twoNames', 'calls an entry differently in two places', data('data/a.json', { localName: '../../a.json' })],
    ['twoNames', 'gives an entry a second name', data('data/a.json', { extra: unicodePath('data/a.json', '../a') })],
    ['encrypted', 'is encrypted', data('data/a.json', { packed: 'deflated', flags: 1 })],
    ['method', 'is packed in an unusual way', data('data/a.json', { method: 12 })],
    ['ratio', 'is a bomb', entry('data/a.json', `"${' '.repeat(300_000)}"`, { packed: 'deflated' })],
  ])('is refused as %s when it %s', async (reason, _what, faulty) => {
    expect(await withManifest(page('first'), data('data/a.json'))).toBe('opened 2')
    expect(await withManifest(page('first'), faulty)).toBe(`pack.unsafe ${reason}`)
  })

  it('may hold a file of each kind, stored or packed, in any order', async () => {
    const entries = [
      entry('content/catalogue.json', fictionalCatalogue, { packed: 'deflated' }),
      page('first'),
      entry('content/form/a1/bn.md', fictionalText('x'), { packed: 'deflated' }),
      entry('content/guidance/talking-ptsd/fr.md', fictionalText('x')),
      entry('locales/en/gridDesk.json', '{"a":{"b":"c"}}'),
      entry('locales/qps-plocm/kiosk.json', '{}'),
      data('data/numbers.json'),
      entry('data/contacts.json', JSON.stringify([fictionalContact])),
      entry('data/languages.json', JSON.stringify({ so: factsOf('fr') })),
    ]
    expect(await withManifest(...entries)).toBe('opened 9')
    expect(await open([...entries, manifestFor(entries)].reverse())).toBe('opened 9')
  })

  it.each([
    ['contacts without a day', 'data/contacts.json', [{ ...fictionalContact, lastChecked: 'soon' }]],
    ['contacts that are no list', 'data/contacts.json', { a: 1 }],
    ['a language without a name', 'data/languages.json', { so: { ...factsOf('fr'), ownName: '' } }],
    ['a language in no letters that there are', 'data/languages.json', { so: { ...factsOf('fr'), script: 'runic' } }],
  ])('is damaged with %s', async (_what, name, content) => {
    expect(await withManifest(page('first'), entry(name, JSON.stringify(content)))).toBe(`pack.damaged ${name}`)
  })

  it('is refused with more entries than the limit', { timeout: 60_000 }, async () => {
    const many = (count: number): HandmadeEntry[] => Array.from({ length: count }, (_, at) => data(`data/d${at}.json`))
    expect(await withManifest(...many(archiveLimits.entries - 1))).toBe(`opened ${archiveLimits.entries - 1}`)
    expect(await withManifest(...many(archiveLimits.entries))).toBe('pack.unsafe entries')
  })

  it('is refused when its entries claim more than the limit together', async () => {
    // The claims are lies, so the control is refused too, but only when the first entry is unpacked.
    const claiming = (name: string, claimedSize: number): HandmadeEntry => ({
      name,
      bytes: noise(3_000_000),
      packed: 'deflated',
      claimedSize,
    })
    const share = archiveLimits.unpackedBytes / 2
    const first = claiming('data/a.json', share)
    expect(await withManifest(first, claiming('data/b.json', share))).toBe('pack.unsafe size')
    expect(await withManifest(first, claiming('data/b.json', share - 100_000))).toBe('pack.damaged data/a.json')
  })

  it('must hold exactly what its manifest lists', async () => {
    const [first, other] = [page('first'), data('data/other.json')]
    expect(await open([manifestFor([first, other]), first, other])).toBe('opened 2')
    expect(await open([manifestFor([first]), first, other])).toBe('pack.unsafe unlisted')
    expect(await open([manifestFor([first, other]), first])).toBe('pack.damaged data/other.json')
    const exchanged = { ...other, bytes: Buffer.from('{"a":2}') }
    expect(await open([manifestFor([first, other]), first, exchanged])).toBe('pack.damaged data/other.json')
    const longer = { ...other, bytes: Buffer.from('{"a":12}') }
    expect(await open([manifestFor([first, other]), first, longer])).toBe('pack.damaged data/other.json')
    expect(await open([manifestFor([first, other, other]), first, other])).toBe('pack.damaged data/other.json')
    expect(await open([manifestFor([first, data('pack.json')]), first])).toBe('pack.damaged pack.json')
    expect(await open([first])).toBe('pack.foreign')
  })

  it('is told by its manifest', async () => {
    const first = page('first')
    const changed = (change: object): Promise<string> => open([manifestFor([first], change), first])
    expect(await changed({})).toBe('opened 1')
    expect(await changed({ later: 'a field that a later version adds' })).toBe('opened 1')
    expect(await changed({ format: 2, files: 'of another form' })).toBe('pack.newer')
    expect(await changed({ kind: 'waymark-handover' })).toBe('pack.foreign')
    expect(await changed({ format: 'one' })).toBe('pack.foreign')
    for (const wrong of [
      { name: '../up' },
      { sequence: 0 },
      { sequence: 1.5 },
      { title: '' },
      { date: '2031-13-01' },
    ]) {
      expect(await changed(wrong)).toBe('pack.damaged pack.json')
    }
    expect(await open([entry('pack.json', '{'), first])).toBe('pack.damaged pack.json')
  })

  it.each([
    ['content/handout/first/en.md', fictionalText('A page'), '# No head'],
    ['content/handout/first/en.md', fictionalText('A page'), fictionalText('""')],
    ['content/handout/first/en.md', fictionalText('A page'), `\uFEFF${fictionalText('A page')}`],
    ['content/catalogue.json', fictionalCatalogue, '[{"id":"handout/../x","icon":"info","group":"know"}]'],
    ['content/catalogue.json', fictionalCatalogue, '{}'],
    ['locales/fr/kiosk.json', '{"a":"b"}', '["b"]'],
    ['locales/fr/kiosk.json', '{"a":"b"}', '{"a":1}'],
    ['locales/fr/kiosk.json', '{"a":"b"}', '{"a":"b"'],
    ['data/region.json', '[]', ''],
  ])('is refused when %s cannot be read', async (name, sound, wrong) => {
    expect(await withManifest(entry(name, sound))).toBe('opened 1')
    expect(await withManifest(entry(name, wrong))).toBe(`pack.damaged ${name}`)
  })

  it('is refused when a text is not in UTF-8', async () => {
    const text = fictionalText('Übung')
    const latin = { name: 'content/handout/first/en.md', bytes: Buffer.from(text, 'latin1') }
    expect(await withManifest(entry(latin.name, text))).toBe('opened 1')
    expect(await withManifest(latin)).toBe('pack.damaged content/handout/first/en.md')
  })
})
