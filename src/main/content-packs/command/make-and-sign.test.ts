import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasCommand } from '../../sealing/testing/commands'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { openPack, readPack } from '../open-pack'
import { readPackOnStick } from '../pack-on-stick'
import { fictionalFacts, fictionalFiles, fictionalText } from '../testing/fictional-pack'
import { minisignKeys } from '../testing/minisign-command'
import { readOrder } from './arguments'
import { makeAndSign } from './make-and-sign'

/** A folder to pack, and one for the pack. */
const folders = (files: Readonly<Record<string, string>> = fictionalFiles) => {
  const from = join(temporaryFolder(), 'texts')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, name)), { recursive: true })
    writeFileSync(join(from, name), text)
  }
  return { from, out: join(temporaryFolder(), 'out') }
}
const order = { facts: fictionalFacts, key: null }

describe('[D.P] making a pack', () => {
  it.skipIf(!hasCommand('minisign'))('gives a pack and a signature that a desk takes (needs minisign)', async () => {
    const { from, out } = folders()
    const { secretFile, publicKey } = minisignKeys(temporaryFolder())
    const made = await makeAndSign({ ...order, from, out, key: secretFile })
    expect(readdirSync(out).sort()).toEqual([
      'port-nowhere-1.waymark-content',
      'port-nowhere-1.waymark-content.minisig',
    ])
    expect(made).toMatchObject({ files: 5, path: join(out, 'port-nowhere-1.waymark-content') })
    const { packBytes, signatureText } = await readPackOnStick(made.path)
    const keys = [{ id: '1', label: 'Maker', key: publicKey }]
    const opened = await openPack(packBytes, signatureText, keys, { ...fictionalFacts, sequence: 0 })
    expect([...opened.files.keys()]).toEqual(Object.keys(fictionalFiles).sort())
    expect(signatureText).toContain('\ntrusted comment: port-nowhere 1 2031-02-03\n')
  })

  it('gives the same bytes for the same texts, in every time zone', async () => {
    const before = process.env.TZ
    const offsets = new Set<number>()
    const bytesIn = async (zone: string): Promise<Buffer> => {
      process.env.TZ = zone
      offsets.add(new Date().getTimezoneOffset())
      const { from, out } = folders()
      return readFileSync((await makeAndSign({ ...order, from, out })).path)
    }
    try {
      const first = await bytesIn('Asia/Kathmandu')
      expect((await bytesIn('America/Bogota')).equals(first)).toBe(true)
      expect(offsets.size).toBe(2)
      const { from, out } = folders()
      const other = await makeAndSign({ facts: { ...fictionalFacts, date: '2031-02-04' }, key: null, from, out })
      expect(readFileSync(other.path).equals(first)).toBe(false)
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  it('passes over hidden files, and over nothing else', async () => {
    const { from, out } = folders({ ...fictionalFiles, '.git/config': 'x', 'content/.DS_Store': 'x' })
    expect((await readPack(readFileSync((await makeAndSign({ ...order, from, out })).path))).files.size).toBe(5)
    const strange = folders({ ...fictionalFiles, 'Content/x.md': 'x' })
    await expect(makeAndSign({ ...order, ...strange })).rejects.toThrow('nothing else, but there is Content.')
  })

  it.each([
    ['content/handout/lighthouse/ur.md', '# No head', 'the file has no front matter'],
    ['content/handout/lighthouse/ur.md', fictionalText('""'), 'title: '],
    ['content/handout/lighthouse/ur.md', fictionalText('A page', '::picture'), 'below the head, line 1: '],
    ['content/handout/Lighthouse/en.md', fictionalText('A page'), 'has no place in a pack'],
    ['content/catalogue.json', '[{"id":"handout/lighthouse","icon":"none","group":"know"}]', '0.icon: '],
    ['locales/fr/kiosk.json', '{"start":', 'JSON'],
    ['locales/fr/kiosk.json', '{"start":1}', 'start: '],
  ])('names %s when something is wrong with it', async (name, text, fault) => {
    const { from, out } = folders({ ...fictionalFiles, [name]: text })
    const refused = await makeAndSign({ ...order, from, out }).catch((error: unknown) => String(error))
    expect(refused).toContain(`\n${name}: `)
    expect(refused).toContain(fault)
    expect(() => readdirSync(out)).toThrow('ENOENT')
  })

  it('refuses what is no file, nothing at all, and a number that is taken', async () => {
    const linked = folders()
    symlinkSync(join(linked.from, 'data/region.json'), join(linked.from, 'data/link.json'))
    await expect(makeAndSign({ ...order, ...linked })).rejects.toThrow('data/link.json: is neither a file nor a folder')
    const empty = folders({ 'content/.keep': '' })
    await expect(makeAndSign({ ...order, ...empty })).rejects.toThrow('holds nothing to pack')
    await expect(makeAndSign({ ...order, ...empty, from: `${empty.from}/gone` })).rejects.toThrow('cannot be read')
    const sound = folders()
    await makeAndSign({ ...order, ...sound })
    await expect(makeAndSign({ ...order, ...sound })).rejects.toThrow('is there already')
  })

  it('leaves nothing behind when it cannot be signed', async () => {
    const { from, out } = folders()
    const key = join(temporaryFolder(), 'no-key')
    await expect(makeAndSign({ ...order, from, out, key })).rejects.toThrow(`There is no key file ${key}`)
    expect(readdirSync(out)).toEqual([])
    writeFileSync(key, 'not a key')
    await expect(makeAndSign({ ...order, from, out, key })).rejects.toThrow('minisign')
    expect(readdirSync(out)).toEqual([])
  })
})

describe('[D.P] the command line for making a pack', () => {
  const args = ['--name', 'demo', '--title', 'A title', '--sequence', '2', '--from', 'texts', '--out', 'stick']
  const read = (...more: readonly string[]) => readOrder([...args, ...more], '2031-02-03')

  it('is read', () => {
    const facts = { name: 'demo', title: 'A title', sequence: 2, date: '2031-02-03' }
    expect(read()).toEqual({ facts, from: 'texts', out: 'stick', key: null })
    expect(read('--key', 'k', '--date', '2031-03-04')).toMatchObject({ key: 'k', facts: { date: '2031-03-04' } })
  })

  it.each([
    [['--name', 'Demo'], '--name takes'],
    [['--sequence', '0'], '--sequence takes'],
    [['--sequence', 'two'], '--sequence takes'],
    [['--title', ''], '--title takes'],
    [['--date', 'today'], '--date takes'],
    [['--colour', 'red'], "'--colour'"],
  ])('is refused with %j', (more, sentence) => {
    expect(() => read(...more)).toThrow(sentence)
  })

  it('is refused without a place', () => {
    expect(() => readOrder(args.slice(0, 6), '2031-02-03')).toThrow('--from')
  })
})
