import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { GridEntry } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { Material } from '@shared/features/materials/materials.contract'
import { entryId } from '@shared/ids'
import { migrantLanguages, type MigrantLanguage } from '@shared/languages'
import { Say, WordsProvider } from '../WordsContext'
import { wordsIn, type Words } from '../words'
import { BlankGridSheet } from './BlankGridSheet'
import { ConsentSheet } from './ConsentSheet'
import { GridSheet } from './GridSheet'
import { MaterialSheet } from './MaterialSheet'
import { ReadMeFirstSheet } from './ReadMeFirstSheet'
import { RecoverySheet } from './RecoverySheet'

const markupIn = async (language: MigrantLanguage, sheet: ReactNode): Promise<string> =>
  renderToStaticMarkup(<WordsProvider value={await wordsIn(language)}>{sheet}</WordsProvider>)

const material = (language: MigrantLanguage, body: string): Material => ({
  id: 'form/consent-transfer',
  language,
  asked: language,
  head: {
    title: 'Title 07:30',
    summary: 'Summary',
    audience: 'migrant',
    readingLevel: 'plain',
    source: 'none',
    version: '1.0',
    date: '2026-11-22',
    translator: null,
    reviewer: null,
    reviewed: null,
    validUntil: null,
  },
  body,
})

const typed = (text: string, counterpart: string | null = null): GridEntry => ({
  id: entryId.parse('3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55'),
  level: 'individual',
  column: 'suffering',
  text,
  language: 'ar',
  counterpart,
})

const gridOf = async (entries: readonly GridEntry[]): Promise<string> =>
  markupIn(
    'ar',
    <GridSheet
      languages={{ desk: 'en', facing: 'ar' }}
      entries={entries}
      keptAt={null}
      counterpart={await wordsIn('en')}
    />,
  )

describe('what people typed', () => {
  test('is text, whatever it looks like', async () => {
    const markup = await gridOf([typed('<script>alert(1)</script> **bold** <!-- # x', '<img src=x onerror=y>')])
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).toContain('**bold** &lt;!-- # x')
    expect(markup).not.toMatch(/<script|<img|<strong|<!--/)
  })

  test('keeps its numbers in order', async () => {
    const markup = await gridOf([typed('اتصل بالرقم +355 4 123-456 عند 07:30')])
    expect(markup).toMatch(/<bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi>/)
    expect(markup).toMatch(/<bdi dir="ltr"[^>]*>07:30<\/bdi>/)
  })

  test('stands in its own language and direction, the counterpart in the other', async () => {
    const markup = await gridOf([typed('كلمة', 'a word')])
    expect(markup).toMatch(/<p class="entry-text[^"]*" lang="ar" dir="rtl">كلمة<\/p>/)
    expect(markup).toMatch(/<p class="entry-counterpart[^"]*" lang="en" dir="ltr">a word<\/p>/)
  })
})

describe('materials', () => {
  test('are markdown without raw HTML, pictures or links', async () => {
    const body = '## Head\n\n- **one** A-000-417\n\n> call\n\n<b>raw</b> ![p](x.png) [words](http://x)'
    const markup = await markupIn('en', <MaterialSheet material={material('en', body)} asked={await wordsIn('en')} />)
    expect(markup).toContain('<h2>Head</h2>')
    expect(markup).toContain('<strong>one</strong>')
    expect(markup).toMatch(/<bdi dir="ltr"[^>]*>A-000-417<\/bdi>/)
    expect(markup).toContain('&lt;b&gt;raw')
    expect(markup).toContain('<span>words</span>')
    expect(markup).not.toMatch(/<b>|<img|<a /)
  })

  test('say so when the text is not there in the language that was asked for', async () => {
    const english = material('en', 'Text')
    const asked = await wordsIn('ur')
    expect(await markupIn('en', <MaterialSheet material={english} asked={asked} />)).toContain('lang="ur" dir="rtl"')
    const inEnglish = await markupIn('en', <MaterialSheet material={english} asked={await wordsIn('en')} />)
    expect(inEnglish).not.toContain('missing-language')
  })
})

describe('a name that looks like a placeholder', () => {
  test('stays as it was typed', async () => {
    const sheet = (
      <ReadMeFirstSheet
        packageId="3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55"
        madeAt="2026-11-22T07:30:00"
        siteName="Site"
        recipient="$t(documents:date) {{date}} $&"
        consentDate="2026-11-22"
        sections={['case']}
        files={['documents/rights.pdf']}
      />
    )
    expect((await markupIn('en', sheet)).match(/\$t\(documents:date\) \{\{date\}\} \$&amp;/g)).toHaveLength(2)
  })
})

test('a fixed text that is missing in the language is shown in English and marked as English', async () => {
  const urdu = await wordsIn('ur')
  const english = await wordsIn('en')
  const words: Words = { ...urdu, say: (key, values) => (key === 'documents:date' ? english : urdu).say(key, values) }
  const markup = renderToStaticMarkup(
    <WordsProvider value={words}>
      <Say of="documents:date" />
      <Say of="documents:place" />
    </WordsProvider>,
  )
  expect(markup).toBe(`<span lang="en" dir="ltr">Date</span>${urdu.say('documents:place').text}`)
})

describe.each(migrantLanguages)('every fixed text is there in %s', (language) => {
  test('on forms, grids, package and recovery sheets', async () => {
    const words = await wordsIn(language)
    const sheets = [
      <ConsentSheet key="c" material={material(language, '')} siteName="Site" answer={null} asked={words} />,
      <GridSheet
        key="g"
        languages={{ desk: language, facing: language }}
        entries={[]}
        keptAt={null}
        counterpart={null}
      />,
      <BlankGridSheet key="b" counterpart={null} />,
      <RecoverySheet key="r" siteName="Site" madeAt="2026-11-22T07:30:00" code="ABCDEF-GHJKMN" />,
    ]
    for (const sheet of sheets) {
      const markup = await markupIn(language, sheet)
      expect(markup).not.toMatch(/(documents|grid|kiosk):|\{\{/)
      // `Say` marks what it had to say in English.
      expect(language === 'en' || !markup.includes('<span lang="en"')).toBe(true)
    }
  })
})

test('a recovery code is printed as it is typed', async () => {
  const markup = await markupIn(
    'ur',
    <RecoverySheet siteName="Site" madeAt="2026-11-22T07:30:00" code="ABCDEF-GHJKMN" />,
  )
  expect(markup.replace(/<[^>]+>/g, '')).toContain('ABCDEF-GHJKMN')
  expect(markup).toContain('<bdi dir="ltr" class="recovery-code">')
})
