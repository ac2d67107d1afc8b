import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { GridEntry } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { Contact } from '@shared/features/contacts/contacts.contract'
import type { Material, MaterialId } from '@shared/features/materials/materials.contract'
import { entryId } from '@shared/ids'
import { builtInLanguages, type MigrantLanguage } from '@shared/languages'
import { aContact } from '../../ui/material/a-contact'
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

const sheetOf = async (
  language: MigrantLanguage,
  body: string,
  given: Partial<MaterialGiven> = {},
): Promise<string> => {
  const { id, asked = language, large = false, contacts = [] } = given
  const text = { ...material(language, body), ...(id && { id }) }
  const sheet = <MaterialSheet material={text} large={large} contacts={contacts} asked={await wordsIn(asked)} />
  return markupIn(language, sheet)
}

interface MaterialGiven {
  readonly id: MaterialId
  readonly asked: MigrantLanguage
  readonly large: boolean
  readonly contacts: readonly Contact[]
}

describe('[T5.2] materials', () => {
  test('are markdown without raw HTML, pictures or links', async () => {
    const body = '## Head\n\n- **one** A-000-417\n\n> call\n\n<b>raw</b> ![p](x.png) [words](http://x)'
    const markup = await sheetOf('en', body)
    expect(markup).toContain('<h2>Head</h2>')
    expect(markup).toContain('<strong>one</strong>')
    expect(markup).toMatch(/<bdi dir="ltr"[^>]*>A-000-417<\/bdi>/)
    expect(markup).toContain('&lt;b&gt;raw')
    expect(markup).toContain('<span>words</span>')
    expect(markup).not.toMatch(/<b>|<img|<a /)
  })

  test('say so when the text is not there in the language that was asked for', async () => {
    expect(await sheetOf('en', 'Text', { asked: 'ur' })).toContain('lang="ur" dir="rtl"')
    expect(await sheetOf('en', 'Text')).not.toContain('missing-language')
  })

  test('have signs, steps in the digits of the language, boxes to tick and lines to write on', async () => {
    const markup = await sheetOf('fa', '## :icon[pen] عنوان\n\n1. یک\n\n- [ ] دو\n\n:line[نام]\n\n::lines{count=2}')
    expect(markup).toMatch(/<h2 data-with-sign="">.*data-sign="pen"/)
    expect(markup).toContain('<span data-number="">۱</span>')
    expect(markup).toContain('<span data-box="" aria-hidden="true">')
    expect(markup.match(/data-rule=""/g)).toHaveLength(3)
  })

  test('set the empty grid on a page of its own, and only where it is asked for', async () => {
    const markup = await sheetOf('ur', 'متن\n\n::grid')
    expect(markup).toContain('<section class="blank-grid grid-page">')
    expect(markup.match(/<p class="blank-cell">/g)).toHaveLength(9)
    expect(await sheetOf('ur', 'متن')).not.toContain('blank-grid')
  })

  test('are large where somebody asked for large print', async () => {
    expect(await sheetOf('en', 'Text', { large: true })).toContain('<article class="material material-large">')
    expect(await sheetOf('en', 'Text')).toContain('<article class="material">')
  })

  test('are one sheet where they are signed as a whole, and larger in large print', async () => {
    const undertaking = { id: 'form/interpreter-undertaking' } as const
    expect(await sheetOf('en', 'Text', undertaking)).toContain('<article class="material one-sheet">')
    expect(await sheetOf('en', 'Text', { ...undertaking, large: true })).toContain('class="material material-large"')
    const words = await wordsIn('en')
    const consent = (large: boolean) => (
      <ConsentSheet material={material('en', 'Text')} siteName="Site" answer={null} large={large} asked={words} />
    )
    expect(await markupIn('en', consent(false))).toContain('<article class="one-sheet">')
    expect(await markupIn('en', consent(true))).toContain('<article class="one-sheet material-large">')
  })
})

describe.each(builtInLanguages)('[T5.2] whom to contact, on paper in %s', (language) => {
  const contacts = [aContact({ telephone: '+355 4 123-456', hours: null })]

  test('is said in that language, with numbers in order, or that there is nobody yet', async () => {
    const words = await wordsIn(language)
    const says = (key: 'none' | 'telephone' | 'hours'): string => words.say(`materials:contacts.${key}`).text
    const full = await sheetOf(language, '::contacts', { contacts })
    expect(full).toContain(says('telephone'))
    expect(full).not.toContain(`<dt>${says('hours')}</dt>`)
    expect(full).toMatch(/<bdi dir="ltr"><bdi dir="ltr"[^>]*>\+355 4 123-456<\/bdi><\/bdi>/)
    expect(full).not.toContain('materials:')
    const empty = await sheetOf(language, '::contacts')
    expect(empty).toContain(says('none'))
    expect(empty).not.toContain('data-contact')
    expect(language === 'en' || !`${full}${empty}`.includes('<span lang="en"')).toBe(true)
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

describe.each(builtInLanguages)('every fixed text is there in %s', (language) => {
  test('on forms, grids, package and recovery sheets', async () => {
    const words = await wordsIn(language)
    const sheets = [
      <ConsentSheet
        key="c"
        material={material(language, '')}
        siteName="Site"
        answer={null}
        large={false}
        asked={words}
      />,
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
