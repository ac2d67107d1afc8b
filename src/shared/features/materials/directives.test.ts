import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signNames } from './catalogue'
import { checkDirectives, readBox, readDirective, withoutMarkers } from './directives'

const wellFormed = [
  '## :icon[scale] What you may ask for',
  '## A heading without a sign',
  ':line[My lawyer, or who helps me: name]',
  '- :line[In a list]',
  '::lines{count=3}',
  '::contacts',
  '::grid',
  ':::note\nA box.\n\n- A point\n:::',
  ':::important\nA box.\n:::',
  '- [ ] A box to tick',
  '1. A step',
  '> A last sentence.',
].join('\n\n')

describe('[T5.2] the directives of content texts', () => {
  it('are all known when they are typed as the format says', () => {
    expect(checkDirectives(wellFormed)).toEqual([])
    expect(checkDirectives(wellFormed.replaceAll('\n', '\r\n'))).toEqual([])
    for (const name of signNames) expect(checkDirectives(`## :icon[${name}] Heading`)).toEqual([])
  })

  it.each([
    'At 10:30 or 7:5',
    'ساعت ۱۰:۳۰ و 10:30',
    'word:word, كلمة:كلمة, শব্দ:শব্দ, لفظ:لفظ',
    'Attention : ici',
    'https://example.org:8080/a, urn:x:y',
    'a::b, ::, : :, ratio 3::4',
    '\\:line[typed on purpose]',
    '- [words](x) and [ ] inside',
  ])('leave colons in running text alone: %s', (body) => {
    expect(checkDirectives(body)).toEqual([])
  })

  it.each([
    ['## :icon[scal] Rights', 'no such sign: :icon[scal]'],
    ['## :icon[Scale] Rights', 'no such sign'],
    ['## :icon[scale]', 'only at the start'],
    ['## :icon[scale', 'only at the start'],
    ['## Rights :icon[scale]', 'only at the start'],
    ['### :icon[scale] Rights', 'only at the start'],
    ['Text with :icon[scale]', 'only at the start'],
    [':line[]', 'a line to write on is'],
    [':line[Label', 'a line to write on is'],
    [':line [Label]', 'a line to write on is'],
    [':line[Label] and more', 'a line to write on is'],
    ['Words :line[Label]', 'a line to write on is'],
    [':line[A [b]]', 'a line to write on is'],
    ['::line[Label]', 'nobody knows this directive'],
    ['::lines', 'empty lines are'],
    ['::lines{count=0}', 'empty lines are'],
    ['::lines{count=21}', 'empty lines are'],
    ['::lines{count=three}', 'empty lines are'],
    ['::contact', 'nobody knows this directive'],
    ['::contacts[x]', 'nobody knows this directive'],
    ['Here: ::contacts', 'must stand alone'],
    ['- ::grid', 'must stand alone'],
    ['::note\nA box.', 'a box begins with three colons'],
    [':::warning\nA box.\n:::', 'a box is opened by'],
    ['::::note\nA box.\n::::', 'a box is opened by'],
    [':::note[Title]\nA box.\n:::', 'a box is opened by'],
    [':::note A box.\n:::', 'a box is opened by'],
    [':::note\nA box.', 'this box is not closed'],
    ['A box.\n:::', 'this closes no box'],
    [':::note\n:::important\nA box.\n:::', 'a box inside a box'],
    [':warning[Careful]', 'nobody knows this directive: :warning[Careful]'],
    [':نشان[متن]', 'nobody knows this directive'],
    ['- [] tick', 'a box to tick is'],
    ['- [ ]tick', 'a box to tick is'],
    ['- [x] tick', 'a box to tick is'],
    ['-[ ] tick', 'a box to tick is'],
  ])('are reported when they are wrong: %s', (body, trouble) => {
    const [found, ...more] = checkDirectives(`First line.\n\n${body}`)
    expect(found).toContain(trouble)
    expect(found).toMatch(/^line [3-6]: /)
    // An unclosed or unknown box may trouble its other end as well, nothing else troubles twice.
    expect(more.length).toBeLessThanOrEqual(body.includes(':::') ? 1 : 0)
  })

  it('are read as what they stand for, or not at all', () => {
    expect(readDirective(':icon[heart]')).toEqual({ part: 'sign', name: 'heart' })
    expect(readDirective(':line[ Name ]')).toEqual({ part: 'line', label: 'Name' })
    expect(readDirective('::lines{count=20}')).toEqual({ part: 'lines', count: 20 })
    expect([':icon[nothing]', ':line[ ]', '::lines{count=99}', '::contacts{x}', ''].map(readDirective)).toEqual(
      Array.from({ length: 5 }, () => null),
    )
    expect([':::note', ':::important', ':::notes', '::note'].map(readBox)).toEqual(['note', 'important', null, null])
  })

  it('stand behind the marks of lists and quotations', () => {
    expect(['- a', '  12. a', '> - a', '- [ ] a', 'a', '-a'].map(withoutMarkers)).toEqual([
      'a',
      'a',
      'a',
      'a',
      'a',
      '-a',
    ])
  })

  it('are reported by a line that is there, and only where a colon or a box to tick is', () => {
    const piece = fc.constantFrom(
      ':',
      '::',
      ':::',
      '[',
      ']',
      '{',
      '}',
      'icon',
      'line',
      'note',
      ' ',
      '\n',
      '- ',
      '## ',
      'ا',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const lines = pieces.join('').split('\n')
        for (const trouble of checkDirectives(pieces.join(''))) {
          const line = lines[Number(/^line (\d+): /.exec(trouble)?.[1]) - 1]
          expect(line).toMatch(/:|- *\[/)
        }
      }),
    )
  })
})

const content = resolve(import.meta.dirname, '../../../../resources/content')
const texts = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))

describe('[T5.2] the texts that come with Waymark', () => {
  it('are there', () => {
    expect(texts.length).toBeGreaterThan(20)
  })

  it.each(texts)('%s has no directive that would be shown as its text', (name) => {
    const body = readFileSync(resolve(content, name), 'utf8').replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    expect(checkDirectives(body)).toEqual([])
  })
})
