import { createInstance, type i18n as I18n } from 'i18next'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import gridInEnglish from '@resources/locales/en/grid.json'
import materialsInEnglish from '@resources/locales/en/materials.json'
import materialsInFrench from '@resources/locales/fr/materials.json'
import materialsInUrdu from '@resources/locales/ur/materials.json'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { MigrantLanguage } from '@shared/languages'
import { MaterialBody } from './MaterialBody'
import { aContact } from './material/a-contact'

const english = { grid: gridInEnglish, materials: materialsInEnglish }
const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', fallbackLng: 'en', resources: { en: english }, showSupportNotice: false })

interface Shown {
  readonly language?: MigrantLanguage
  readonly headingLevel?: 2 | 3 | 4
  readonly contacts?: readonly Contact[]
  /** The texts of the window that shows it. */
  readonly window?: I18n
}

const html = (body: string, { language = 'ur', window = i18n, ...props }: Shown = {}): string =>
  renderToStaticMarkup(
    <I18nextProvider i18n={window}>
      <MaterialBody material={{ body, language }} {...props} />
    </I18nextProvider>,
  )

describe('[D.I] the body of a material on a screen', () => {
  it('carries its own language and direction', () => {
    expect(html('متن')).toMatch(/^<div [^>]*lang="ur" dir="rtl"/)
    expect(html('text', { language: 'en' })).toMatch(/^<div [^>]*lang="en" dir="ltr"/)
  })

  it.each([
    ['a paragraph', 'فون +355 4 123-456 ہے'],
    ['a list', '- فون +355 4 123-456 ہے'],
    ['a step', '1. فون +355 4 123-456 ہے'],
    ['a box to tick', '- [ ] فون +355 4 123-456 ہے'],
    ['a heading', '## فون +355 4 123-456 ہے'],
    ['a heading with a sign', '## :icon[phone] فون +355 4 123-456 ہے'],
    ['bold words', '**فون +355 4 123-456 ہے**'],
    ['a link', '[فون +355 4 123-456 ہے](tel:0)'],
    ['a callout', '> فون +355 4 123-456 ہے'],
    ['a note', ':::note\nفون +355 4 123-456 ہے\n:::'],
    ['a line to write on', ':line[فون +355 4 123-456 ہے]'],
    ['a directive that nobody knows', '::nothing[فون +355 4 123-456 ہے]'],
    ['a table that the format does not have', '| a |\n|---|\n| فون +355 4 123-456 ہے |'],
  ])('holds a telephone number in order in %s', (_place, body) => {
    expect(html(body)).toMatch(/<bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi>/)
    expect(html(body.replace('+355 4 123-456', 'نمبر'))).not.toContain('<bdi')
  })

  it('shows markup as text, and neither links nor pictures', () => {
    const shown = html(
      '<script>alert(1)</script>\n\n[words](https://example.org) <b>raw</b> ![seen](https://example.org/a.png)',
      { language: 'en' },
    )
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).toContain('&lt;b&gt;raw&lt;/b&gt;')
    expect(shown).toContain('words')
    expect(shown).not.toMatch(/<(script|a|img|b)\b/)
  })

  it('puts headings where the page needs them', () => {
    const body = '## One\n\n### Two'
    expect(html(body)).toMatch(/<h2>One<\/h2>[\s\S]*<h3>Two<\/h3>/)
    expect(html(body, { headingLevel: 4 })).toMatch(/<h4>One<\/h4>[\s\S]*<h5>Two<\/h5>/)
    expect(html('# Zero')).toBe(html('## Zero'))
  })
})

describe('[T5.2] whom to contact, on a screen', () => {
  const contacts = [aContact({ telephone: '+355 4 123-456', languages: null })]

  it('shows what the site keeps, with the words of the language of the text', () => {
    i18n.addResourceBundle('ur', 'materials', materialsInUrdu)
    i18n.addResourceBundle('ur', 'grid', gridInEnglish)
    const shown = html('::contacts', { contacts })
    expect(shown).toContain(materialsInUrdu.contacts.telephone)
    expect(shown).toMatch(/<bdi dir="ltr"><bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi><\/bdi>/)
    expect(shown).not.toContain(materialsInUrdu.contacts.languages)
    expect(shown).not.toContain(materialsInUrdu.contacts.none)
  })

  it('says so when the site keeps none', () => {
    expect(html('::contacts', { language: 'en' })).toContain(materialsInEnglish.contacts.none)
    expect(html('No list here.', { language: 'en', contacts })).not.toContain('+355')
  })

  it('uses the words of the window, marked as theirs, until those of the text are there', async () => {
    i18n.addResourceBundle('fr', 'materials', materialsInFrench)
    await i18n.changeLanguage('fr')
    const shown = html('::contacts', { language: 'ps', contacts })
    expect(shown).toContain(`<span lang="fr" dir="ltr">${materialsInFrench.contacts.telephone}</span>`)
    await i18n.changeLanguage('en')
  })

  it('is there without fixed words in a window that has not read any yet', async () => {
    const bare = createInstance()
    await bare.use(initReactI18next).init({ lng: 'en', resources: {}, showSupportNotice: false })
    const shown = html('::contacts', { language: 'en', contacts, window: bare })
    expect(shown).toContain('<dt></dt>')
    expect(shown).toContain('+355 4 123-456')
    expect(shown).not.toContain('materials:')
  })
})

it('[T5.2] the empty grid is a picture of nine boxes with their names', () => {
  const shown = html('::grid', { language: 'en' })
  for (const name of [...Object.values(gridInEnglish.column), ...Object.values(gridInEnglish.level)]) {
    expect(shown).toContain(name)
  }
  expect(shown.match(/<td><\/td>/g)).toHaveLength(10)
})
