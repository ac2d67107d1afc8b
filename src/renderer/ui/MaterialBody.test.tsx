import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MaterialBody } from './MaterialBody'

const html = (body: string, language: 'en' | 'ur' = 'ur', headingLevel?: 2 | 3 | 4): string =>
  renderToStaticMarkup(
    <MaterialBody material={{ body, language }} {...(headingLevel !== undefined && { headingLevel })} />,
  )

describe('[D.I] the body of a material on a screen', () => {
  it('carries its own language and direction', () => {
    expect(html('متن', 'ur')).toMatch(/^<div [^>]*lang="ur" dir="rtl"/)
    expect(html('text', 'en')).toMatch(/^<div [^>]*lang="en" dir="ltr"/)
  })

  it.each([
    ['a paragraph', 'فون +355 4 123-456 ہے'],
    ['a list', '- فون +355 4 123-456 ہے'],
    ['a heading', '## فون +355 4 123-456 ہے'],
    ['bold words', '**فون +355 4 123-456 ہے**'],
    ['a link', '[فون +355 4 123-456 ہے](tel:0)'],
    ['a callout', '> فون +355 4 123-456 ہے'],
  ])('holds a telephone number in order in %s', (_place, body) => {
    expect(html(body)).toMatch(/<bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi>/)
    expect(html(body.replace('+355 4 123-456', 'نمبر'))).not.toContain('<bdi')
  })

  it('shows markup as text, and neither links nor pictures', () => {
    const shown = html(
      '<script>alert(1)</script>\n\n[words](https://example.org) ![seen](https://example.org/a.png)',
      'en',
    )
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).toContain('words')
    expect(shown).not.toMatch(/<(script|a|img)\b/)
  })

  it('puts headings where the page needs them', () => {
    expect(html('## One\n\n### Two', 'en')).toMatch(/<h2>One<\/h2>[\s\S]*<h3>Two<\/h3>/)
    expect(html('## One\n\n### Two', 'en', 4)).toMatch(/<h4>One<\/h4>[\s\S]*<h5>Two<\/h5>/)
  })
})
