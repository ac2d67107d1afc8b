import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMaterial } from '@main/features/materials/materials.reader'
import { catalogue, guidanceTopics } from '@shared/features/materials/catalogue'
import { checkDirectives } from '@shared/features/materials/directives'
import { builtInLanguages } from '@shared/languages'

const content = resolve(import.meta.dirname, '../../resources/content')

/** Languages in which a kind of text has to be there: migrants' ones in all, counsellors' cards in two. */
const languagesOf = (id: string): readonly string[] => (id.startsWith('guidance/') ? ['en', 'fr'] : builtInLanguages)

const ids = ['handout', 'form', 'guidance']
  .flatMap((kind) => readdirSync(join(content, kind)).map((name) => `${kind}/${name}`))
  .sort()
const shelved = catalogue.parse(JSON.parse(readFileSync(join(content, 'catalogue.json'), 'utf8')))

/** The kinds of the blocks of a text, in order: what a reader would see with the words blotted out. */
const shapeOf = (body: string): readonly string[] =>
  body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        /^\s*(#{1,6} :icon\[[a-z]+\]|:::?\w*(?:\{[^}]*\})?|:line|- \[ \]|[-*] |\d+\. |> |#{1,6} )/
          .exec(line)?.[1]
          ?.replace(/^\d+/, '1') ?? 'text',
    )

const read = (id: string, language: string) => parseMaterial(readFileSync(join(content, id, `${language}.md`), 'utf8'))

/** What a translation says otherwise than its original, in words. */
const differences = (
  original: Awaited<ReturnType<typeof parseMaterial>>,
  other: Awaited<ReturnType<typeof parseMaterial>>,
): readonly string[] => {
  const shape = JSON.stringify(shapeOf(original.body)) === JSON.stringify(shapeOf(other.body)) ? [] : ['shape']
  const facts = (
    ['audience', 'readingLevel', 'source', 'version', 'date', 'validUntil', 'topic', 'related'] as const
  ).filter((fact) => JSON.stringify(original.head[fact]) !== JSON.stringify(other.head[fact]))
  const untranslated = (['title', 'summary'] as const).filter((text) => original.head[text] === other.head[text])
  return [...shape, ...facts, ...untranslated]
}

describe('[D.I][G.M] content in every language', () => {
  test('is there for every text, and the catalogue names each handout and form once', () => {
    for (const id of ids) {
      const found = readdirSync(join(content, id)).sort()
      expect(found, id).toEqual([...languagesOf(id)].sort().map((name) => `${name}.md`))
    }
    expect(shelved.map(({ id }) => id).sort()).toEqual(ids.filter((id) => !id.startsWith('guidance/')))
  })

  test.each(ids.flatMap((id) => languagesOf(id).map((language) => [id, language] as const)))(
    '%s in %s can be read, and has the headings, items and facts of the original',
    async (id, language) => {
      const original = await read(id, 'en')
      const text = await read(id, language)
      expect(shapeOf(text.body).length).toBeGreaterThan(5)
      expect(checkDirectives(text.body)).toEqual([])
      if (language === 'en') expect(text.head).toMatchObject({ translator: null, reviewer: null, reviewed: null })
      else expect(differences(original, text)).toEqual([])
      // A review has a reviewer and a day, or neither.
      expect(text.head.reviewer === null).toBe(text.head.reviewed === null)
    },
  )

  test('[T5.2] every handout has a sign beside each of its sections', async () => {
    for (const id of ids.filter((each) => each.startsWith('handout/'))) {
      const headings = (await read(id, 'en')).body.match(/^## .*$/gm) ?? []
      expect(headings.length, id).toBeGreaterThanOrEqual(3)
      expect(
        headings.filter((heading) => !/^## :icon\[[a-z]+\] \S/.test(heading)),
        id,
      ).toEqual([])
    }
  })

  test('would be caught if it had not', async () => {
    const original = await read('handout/rights', 'en')
    const urdu = await read('handout/rights', 'ur')
    const withBody = (change: (body: string) => string) => differences(original, { ...urdu, body: change(urdu.body) })
    expect(withBody((body) => body)).toEqual([])
    expect(withBody((body) => body.replace(/\n- .*/, ''))).toEqual(['shape'])
    expect(withBody((body) => body.replace(/\n## .*/, ''))).toEqual(['shape'])
    expect(withBody((body) => body.replace('\n## ', '\n### '))).toEqual(['shape'])
    expect(withBody((body) => body.replace(/:icon\[[a-z]+\]/, ':icon[water]'))).toEqual(['shape'])
    expect(withBody((body) => `${body}\n\nmore`)).toEqual(['shape'])
    const older = { ...urdu, head: { ...urdu.head, version: '0.9', title: original.head.title } }
    expect(differences(original, older)).toEqual(['version', 'title'])
    expect(checkDirectives(':::unknown\nwords\n:::')).not.toEqual([])
  })
})

describe('[T1.2][T1.4][T2.T1][T2.T4][T4.R][G.C][G.D] guidance cards', () => {
  const cards = ids.filter((id) => id.startsWith('guidance/'))

  test('each stands in a topic and names cards that exist', async () => {
    const heads = await Promise.all(cards.map(async (id) => [id, (await read(id, 'en')).head] as const))
    for (const [id, { topic, related = [], audience, source }] of heads) {
      expect(topic, id).toBeDefined()
      expect(audience, id).toBe('counsellor')
      expect(source, id).toMatch(/Toolkit|Guide/)
      expect(related.length, id).toBeGreaterThan(0)
      expect(
        related.filter((other) => !cards.includes(other) || other === id),
        id,
      ).toEqual([])
    }
    expect([...new Set(heads.map(([, { topic }]) => topic))].sort()).toEqual([...guidanceTopics].sort())
  })

  test('the ten principles each say what they mean at this desk', async () => {
    const principles = cards.filter((id) => id.startsWith('guidance/principle-'))
    expect(principles).toHaveLength(10)
    for (const id of principles) expect((await read(id, 'en')).body, id).toMatch(/^## .*At this desk/m)
  })

  test('the five settings each name red lines', async () => {
    const settings = cards.filter((id) => id.startsWith('guidance/setting-'))
    expect(settings).toHaveLength(5)
    for (const id of settings) expect((await read(id, 'en')).body, id).toMatch(/^## .*Red lines/m)
  })
})
