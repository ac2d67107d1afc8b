import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readArguments } from '../../demo/arguments'
import { fontsIn } from '../../demo/check/fonts'
import { findPieces, needlesOf } from '../../demo/check/needles'
import { openOutFolder } from '../../demo/out-folder'
import { createProgress } from '../../demo/progress'
import { readStory } from '../driver/story'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-demo-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the folder that the demo leaves', () => {
  it('is made anew from what the demo itself made before', () => {
    const first = openOutFolder(join(folder, 'out'))
    writeFileSync(first.claim('screens/001-old.png'), 'old')
    const second = openOutFolder(join(folder, 'out'))
    writeFileSync(second.claim('summary.json'), 'new')
    expect(readdirSync(second.path).sort()).toEqual(['.waymark-demo', 'summary.json'])
  })

  it.each(['notes.txt', 'screens/my-own.png'])('is refused, and left alone, when %s is in it', (foreign) => {
    const out = openOutFolder(folder)
    writeFileSync(out.claim('screens/001-old.png'), 'old')
    mkdirSync(join(folder, 'screens'), { recursive: true })
    writeFileSync(join(folder, foreign), 'mine')
    expect(() => openOutFolder(folder)).toThrow(foreign)
    expect(readFileSync(join(folder, foreign), 'utf8')).toBe('mine')
    expect(readFileSync(join(folder, 'screens/001-old.png'), 'utf8')).toBe('old')
  })

  it('is refused when it is a file', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openOutFolder(join(folder, 'file'))).toThrow('not a folder')
  })
})

describe('the command line', () => {
  it('takes a folder and a story, with or without the dashes that npm takes away', () => {
    const expected = { out: '/tmp/there', story: 'mine.json' }
    expect(readArguments(['--', '--out', '/tmp/there', '--story', 'mine.json'])).toEqual(expected)
    expect(readArguments(['--out=/tmp/there', '--story=mine.json'])).toEqual(expected)
    expect(readArguments([])).toEqual({ out: join(process.cwd(), 'out/demo'), story: null })
  })

  it.each([[['--langs', 'fr']], [['--out']], [['somewhere']]])('refuses %j in one line', (args) => {
    expect(() => readArguments(args)).toThrow(/^npm run demo takes --out DIR and --story FILE: [^\n]+$/)
  })
})

describe('a story file', () => {
  const good = JSON.parse(readFileSync('test/stories/sq.json', 'utf8')) as Readonly<Record<string, unknown>>
  const file = (content: string): string => {
    const path = join(folder, 'story.json')
    writeFileSync(path, content)
    return path
  }

  it('is read as it stands', () => {
    expect(readStory(file(JSON.stringify(good)))).toEqual(good)
  })

  it.each([
    ['what is no JSON', '{', 'is not JSON'],
    ['a field too many', JSON.stringify({ ...good, mood: 'good' }), 'mood'],
    ['an unknown language', JSON.stringify({ ...good, language: 'xx' }), 'language'],
    [
      'a spoken answer without a witness',
      JSON.stringify({ ...good, consent: { decision: 'given', form: 'oral', witness: null } }),
      'consent.witness',
    ],
  ])('is refused in one sentence: %s', (_what, content, named) => {
    const path = file(content)
    expect(() => readStory(path)).toThrow(named)
    expect(() => readStory(path)).toThrow(/^[^\n]+\.$/)
  })

  it('is refused in one sentence when it is not there', () => {
    expect(() => readStory(join(folder, 'nowhere.json'))).toThrow(/cannot be read: [^\n]+\.$/)
  })
})

describe('the search for what was typed', () => {
  const story = readStory('test/stories/ur.json')

  it('finds a piece from the middle of a text, as UTF-8 and as UTF-16, and nothing where nothing is', () => {
    const { pieces } = needlesOf(story)
    const long = story.grid.map((entry) => entry.text).find((text) => text.length > 400) ?? ''
    const middle = pieces[pieces.findIndex((piece) => long.indexOf(piece) > 200)] ?? ''
    writeFileSync(join(folder, 'utf8'), `x${middle}x`)
    writeFileSync(join(folder, 'utf16'), Buffer.from(middle, 'utf16le'))
    writeFileSync(join(folder, 'other'), Buffer.alloc(5000, 7))
    const found = findPieces(folder, pieces)
    expect([...found.keys()]).toEqual([middle])
    expect([...(found.get(middle) ?? [])].sort()).toEqual(['utf16', 'utf8'])
  })

  it('cuts where JSON writes its own signs, and names what is too short to be looked for', () => {
    const grid = [{ ...story.grid[0], text: 'She said "not before the rain"\nand left.', counterpart: 'no' }]
    const { pieces, tooShort } = needlesOf({ ...story, grid: grid as typeof story.grid })
    expect(pieces).toEqual(expect.arrayContaining(['She said ', 'not before the rain', 'and left.']))
    expect(tooShort).toEqual(['no'])
  })
})

describe('the list of fonts', () => {
  it('tells embedded fonts from fonts that are only named', () => {
    const listing = `name                                 type              encoding         emb sub uni object ID
------------------------------------ ----------------- ---------------- --- --- --- ---------
AAAAAA+NotoNastaliqUrdu              CID TrueType      Identity-H       yes yes yes      4  0
Helvetica                            Type 1            Custom           no  no  no       5  0
`
    expect(fontsIn(listing)).toEqual([
      { name: 'AAAAAA+NotoNastaliqUrdu', embedded: true },
      { name: 'Helvetica', embedded: false },
    ])
  })
})

describe('the progress', () => {
  it('numbers the steps that ended and names the one that did not', async () => {
    const lines: string[] = []
    const progress = createProgress((line) => lines.push(line))
    await expect(progress.step('first', () => 7)).resolves.toBe(7)
    await expect(progress.step('second', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(lines).toEqual([expect.stringMatching(/^\[ {2}1\] 0:00 {2}first {2}\(0\.\d s\)$/)])
    expect(progress.steps).toEqual([{ step: 1, title: 'first', ms: expect.any(Number) as number }])
    expect(progress.unfinished()).toBe('second')
  })
})
