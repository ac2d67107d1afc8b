import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseMaterial } from '@main/features/materials/materials.reader'
import { materialIds } from '@shared/features/materials/materials.contract'
import { migrantLanguages } from '@shared/languages'

const content = resolve(import.meta.dirname, '../../resources/content')

/** The kinds of the blocks of a text, in order: what a reader would see with the words blotted out. */
const shapeOf = (body: string): readonly string[] =>
  body
    .split(/\n{2,}/)
    .flatMap((block) => (/^\s*(?:[-*]|\d+\.)\s/.test(block) ? block.split('\n') : [block]))
    .map((block) => /^\s*(#{1,6}|[-*]|\d+\.|>)\s/.exec(block)?.[1]?.replace(/\d+/, '1') ?? 'paragraph')

const read = (id: string, language: string) => parseMaterial(readFileSync(join(content, id, `${language}.md`), 'utf8'))

/** What a translation says otherwise than its original, in words. */
const differences = (
  original: Awaited<ReturnType<typeof parseMaterial>>,
  other: Awaited<ReturnType<typeof parseMaterial>>,
): readonly string[] => {
  const shape = JSON.stringify(shapeOf(original.body)) === JSON.stringify(shapeOf(other.body)) ? [] : ['shape']
  const facts = (['audience', 'readingLevel', 'source', 'version', 'date', 'validUntil'] as const).filter(
    (fact) => original.head[fact] !== other.head[fact],
  )
  const untranslated = (['title', 'summary'] as const).filter((text) => original.head[text] === other.head[text])
  return [...shape, ...facts, ...untranslated]
}

describe('[D.I] content in every language', () => {
  test('is there for every material, and for no other', () => {
    const folders = readdirSync(content).flatMap((kind) =>
      readdirSync(join(content, kind)).map((name) => `${kind}/${name}`),
    )
    expect(folders.sort()).toEqual([...materialIds].sort())
    for (const id of materialIds) {
      expect(readdirSync(join(content, id)).sort(), id).toEqual(migrantLanguages.map((name) => `${name}.md`).sort())
    }
  })

  test.each(materialIds.flatMap((id) => migrantLanguages.map((language) => [id, language] as const)))(
    '%s in %s can be read, and has the headings, items and facts of the original',
    async (id, language) => {
      const original = await read(id, 'en')
      const text = await read(id, language)
      expect(shapeOf(text.body).length).toBeGreaterThan(5)
      if (language === 'en') expect(text.head).toMatchObject({ translator: null, reviewer: null, reviewed: null })
      else expect(differences(original, text)).toEqual([])
      // A review has a reviewer and a day, or neither.
      expect(text.head.reviewer === null).toBe(text.head.reviewed === null)
    },
  )

  test('would be caught if it had not', async () => {
    const original = await read('handout/rights', 'en')
    const urdu = await read('handout/rights', 'ur')
    const withBody = (change: (body: string) => string) => differences(original, { ...urdu, body: change(urdu.body) })
    expect(withBody((body) => body)).toEqual([])
    expect(withBody((body) => body.replace(/\n- .*/, ''))).toEqual(['shape'])
    expect(withBody((body) => body.replace(/\n## .*/, ''))).toEqual(['shape'])
    expect(withBody((body) => body.replace('\n## ', '\n### '))).toEqual(['shape'])
    expect(withBody((body) => `${body}\n\nmore`)).toEqual(['shape'])
    const older = { ...urdu, head: { ...urdu.head, version: '0.9', title: original.head.title } }
    expect(differences(original, older)).toEqual(['version', 'title'])
  })
})
