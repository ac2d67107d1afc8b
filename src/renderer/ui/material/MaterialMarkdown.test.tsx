import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { checkDirectives } from '@shared/features/materials/directives'
import { signNames } from '@shared/features/materials/catalogue'
import type { MigrantLanguage } from '@shared/languages'
import { aContact } from './a-contact'
import { MaterialMarkdown } from './MaterialMarkdown'
import { Sign } from './signs'
import type { SayMaterial } from './words'

const say: SayMaterial = (key, values = {}) => ({ text: [key, ...Object.values(values)].join(' '), language: 'en' })

const html = (body: string, language: MigrantLanguage = 'en', sections = false): string =>
  renderToStaticMarkup(
    <MaterialMarkdown
      body={body}
      language={language}
      headingLevel={2}
      contacts={[aContact()]}
      say={say}
      grid={<hr data-stands-for="grid" />}
      sections={sections}
    />,
  )

/** What a reader sees, without the elements. */
const seen = (body: string): string =>
  html(body)
    .replace(/<\/(?:p|div|li|h\d|span)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('[T5.2] the parts of a content text', () => {
  it('French words with a hyphen are never parted behind it', () => {
    expect(html('C’est **peut-être** vrai, dites-le. 10-12 rue A - B', 'fr')).toContain('peut-\u2060être')
    expect(html('dites-le', 'fr')).toContain('dites-\u2060le')
    expect(html('10-12, A - B', 'fr')).not.toContain('\u2060')
    expect(html('well-known')).toContain('well-known')
  })

  it('headings have their sign beside their words, which stay the heading', () => {
    const shown = html('## :icon[heart] What can help')
    expect(shown).toMatch(/^<h2 data-with-sign=""><span data-sign-ground="" aria-hidden="true"><svg.*data-sign="heart"/)
    expect(shown).toContain('<span>What can help</span></h2>')
    expect(html('## What can help')).toBe('<h2>What can help</h2>')
  })

  it.each(signNames)('there is a sign for %s', (name) => {
    expect(renderToStaticMarkup(<Sign name={name} />)).toMatch(/^<svg[^>]*aria-hidden="true"/)
  })

  it('signs that go somewhere follow the direction, others do not', () => {
    expect(renderToStaticMarkup(<Sign name="walk" />)).toContain('alongTheLine')
    expect(renderToStaticMarkup(<Sign name="question" />)).not.toContain('alongTheLine')
  })

  it('steps have their numbers in the digits of the language', () => {
    const steps = '3. first\n4. second'
    expect(html(steps, 'bn').match(/<span data-number="">[^<]+/g)).toEqual([
      '<span data-number="">৩',
      '<span data-number="">৪',
    ])
    expect(html(steps, 'ur')).toContain('<span data-number="">3</span>')
    expect(html('- first')).not.toContain('data-number')
  })

  it('boxes to tick are drawn, and nothing can be set in them', () => {
    const shown = html('- [ ] one\n- two')
    expect(shown).toContain('<li data-tick=""><span data-box="" aria-hidden="true"></span> <div>one</div></li>')
    expect(shown).toContain('<li>two</li>')
    expect(shown).not.toContain('<input')
  })

  it('boxes around paragraphs say what they are', () => {
    expect(html(':::note\nOne\n\n- two\n:::')).toMatch(
      /^<div data-part="note" role="note" aria-label="materials:note"><p>One<\/p><ul>/,
    )
    const important = html(':::important\nOne\n:::')
    expect(important).toMatch(/role="note" aria-label="materials:important"><svg.*data-sign="warning"/)
    expect(important).toContain('<div><p>One</p></div>')
  })

  it('lines to write on stand alone, one after another or between words', () => {
    expect(html(':line[Name]\n:line[Date]').match(/data-part="line"/g)).toHaveLength(2)
    expect(html('Write here.\n:line[Name]\nThank you.')).toMatch(
      /^<p>Write here\.<\/p>\n?<div data-part="line"><span data-label="">Name<\/span> .*<\/div>\n?<p>Thank you\.<\/p>$/,
    )
    expect(html('- :line[Name]')).toContain('data-part="line"')
    expect(html('::lines{count=3}').match(/<i data-rule=""><\/i>/g)).toHaveLength(3)
  })

  it('contacts are given whole, and the grid is what its place makes of it', () => {
    const shown = seen('::contacts')
    for (const fact of Object.values(aContact()).slice(1, -1)) expect(shown).toContain(fact)
    expect(shown).toContain('materials:contacts.checked 2 November 2026')
    expect(html('::grid')).toBe('<hr data-stands-for="grid"/>')
  })
})

describe('[T5.2] sections, for pages that keep them together', () => {
  const body = 'Before\n\n## One\n\nWords\n\n### Inside\n\n- point\n\n## Two\n\n> Last'
  const plain = (markup: string): string => markup.replaceAll('\n', '')

  it('hold a heading and everything up to the next one of its level, in the order of the text', () => {
    expect(plain(html(body, 'en', true))).toBe(
      '<p>Before</p>' +
        '<section data-section=""><h2>One</h2><p>Words</p><h3>Inside</h3><ul><li>point</li></ul></section>' +
        '<section data-section=""><h2>Two</h2><blockquote><p>Last</p></blockquote></section>',
    )
    const withoutSections = plain(html(body, 'en', true)).replace(/<\/?section[^>]*>/g, '')
    expect(withoutSections).toBe(plain(html(body)))
  })

  it('leave out the empty grid, which is a page of its own', () => {
    expect(plain(html('## One\n\nWords\n\n::grid\n\nAfter', 'en', true))).toBe(
      '<section data-section=""><h2>One</h2><p>Words</p></section><hr data-stands-for="grid"/><p>After</p>',
    )
  })
})

describe('[T5.2] what is no part of the format is shown as it was typed', () => {
  it.each([
    'At 10:30, 10:30:15 and 7:5 o’clock',
    'الساعة ١٠:٣٠ و ۱۰:۳۰ و 10:30',
    'word:word كلمة:كلمة শব্দ:শব্দ :start end:',
    'Ratio 3:4[x] and a:b{c} and x::y',
    'Text with :icon[scale] inside',
    '::nothing[here]{a=b}',
    '::lines{count=99}',
    ':line[]',
    'Name :line[Label]',
    '`code` and ~~gone~~ and [^1] and [a][b]',
    '<b>raw</b> &',
    '[name]: not-a-link',
  ])('%s', (body) => {
    expect(seen(body).trim()).toBe(body)
  })

  it('signs that are none, and boxes that nobody knows or that are not closed, with what stands in them', () => {
    expect(seen('## :icon[nothing] Words').trim()).toBe(':icon[nothing] Words')
    expect(seen(':::warning\nWords\n:::').split(/\s+/)).toEqual([':::warning', 'Words', ':::', ''])
    expect(seen(':::note\nWords').split(/\s+/)).toEqual([':::note', 'Words', ''])
    expect(seen(':::note[Title]\nWords\n:::').split(/\s+/)).toEqual([':::note[Title]', 'Words', ':::', ''])
    expect(html(':::note\nWords\n:::')).not.toContain(':::')
  })

  it('a time of day stays one number', () => {
    expect(html('الساعة 10:30 صباحا', 'ar')).toMatch(/<bdi dir="ltr"[^>]*>10:30<\/bdi>/)
  })

  it('what the check finds well formed is never shown as its text', () => {
    const line = fc.constantFrom(
      ...[
        '## :icon[scale] Words',
        ':line[Name]',
        '::lines{count=2}',
        '::contacts',
        '::grid',
        ':::note',
        ':::important',
      ],
      ...[':::', '- [ ] tick', '- point', '1. step', '> last', 'words', '', '', ':icon[scale]', ':line[]', '::lines'],
    )
    let wellFormed = 0
    let reported = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const body = lines.join('\n')
        const isShown = /:icon|:line|::/.test(seen(body))
        if (checkDirectives(body).length > 0) reported += 1
        else {
          wellFormed += 1
          expect(isShown).toBe(false)
        }
      }),
      { numRuns: 400 },
    )
    expect(Math.min(wellFormed, reported)).toBeGreaterThan(20)
  })
})
