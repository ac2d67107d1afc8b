import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reviewStatus } from '@shared/features/materials/materials.contract'
import type { ReviewInput } from '@shared/features/reviews/reviews.contract'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { laterRefusalOf } from '../../vault/testing/open-desk'
import { fictionalReview } from '../reviews/testing/fictional-review'
import { createMaterialsReader, parseMaterial } from './materials.reader'

const content = resolve(import.meta.dirname, '../../../../resources/content')

const head = `title: A page
summary: What it is about.
audience: migrant
readingLevel: plain
source: Toolkit 1.1
version: "1.0"
date: 2026-11-22
translator: null
reviewer: null
reviewed: null
validUntil: null`
const page = (text = head, body = '# Words\n\nMore words.'): string => `---\n${text}\n---\n\n${body}\n`

/** A folder with one handout in some languages. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'handout/rights'), { recursive: true })
  for (const [language, text] of Object.entries(files)) {
    writeFileSync(join(folder, 'handout/rights', `${language}.md`), text)
  }
  return folder
}

describe('[D.P] a content file', () => {
  test('is split into its head and its words', async () => {
    const parsed = await parseMaterial(page())
    expect(parsed.head).toMatchObject({ title: 'A page', version: '1.0', date: '2026-11-22', reviewed: null })
    expect(parsed.body).toBe('# Words\n\nMore words.')
    expect(await parseMaterial(page().replaceAll('\n', '\r\n'))).toEqual(parsed)
  })

  test('may hold a rule that looks like the end of a head', async () => {
    expect((await parseMaterial(page(head, 'One\n\n---\n\nTwo'))).body).toBe('One\n\n---\n\nTwo')
  })

  test.each([
    ['no head', '# Words only'],
    ['a head without an end', `---\n${head}\n`],
    ['a head that is no list of facts', page('just words')],
    ['a head with something missing', page(head.replace('title: A page\n', ''))],
    ['an empty title', page(head.replace('A page', '""'))],
    ['an unknown audience', page(head.replace('migrant', 'everybody'))],
    ['a version that is a number', page(head.replace('"1.0"', '1.0'))],
    ['a day that is none', page(head.replace('2026-11-22', '2026-13-01'))],
    ['nothing', ''],
  ])('with %s is refused', async (_what, text) => {
    await expect(parseMaterial(text)).rejects.toThrow()
  })
})

const readerOf = (folders: readonly string[], reviews: readonly ReviewInput[] = []) =>
  createMaterialsReader({ folders: () => folders, reviews: () => reviews })

describe('[D.P] reading a material', () => {
  test('gives the language that was asked for, and marks what no native speaker has checked', async () => {
    const reader = readerOf([content])
    const english = await reader.read('handout/rights', 'en')
    const urdu = await reader.read('handout/rights', 'ur')
    expect(urdu).toMatchObject({ id: 'handout/rights', language: 'ur', asked: 'ur' })
    expect(urdu.body).toMatch(/\p{Script=Arabic}/u)
    expect([english, urdu].map(reviewStatus)).toEqual(['original', 'unreviewed'])
    const reviewed = { ...urdu, head: { ...urdu.head, reviewed: '2026-11-22' } }
    expect(reviewStatus(reviewed)).toBe('reviewed')
  })

  test('gives English, and says so, when the language is missing or damaged', async () => {
    const reader = readerOf([folderWith({ en: page(), bn: 'damaged' })])
    expect(await reader.read('handout/rights', 'fr')).toMatchObject({ language: 'en', asked: 'fr' })
    expect(await reader.read('handout/rights', 'bn')).toMatchObject({ language: 'en', asked: 'bn' })
    expect(await reader.read('handout/rights', 'en')).toMatchObject({ language: 'en', asked: 'en' })
  })

  test('says when there is nothing, not even in English', async () => {
    const reader = readerOf([folderWith({ en: 'damaged' })])
    expect(await laterRefusalOf(reader.read('handout/rights', 'fr'))).toBe('materials.missing')
    expect(await laterRefusalOf(reader.read('form/consent-transfer', 'en'))).toBe('materials.missing')
  })
})

const verdict = (change: Partial<ReviewInput> = {}): ReviewInput => fictionalReview({ language: 'bn', ...change })

describe('[D.I] a review of the site', () => {
  const statusWith = async (...reviews: readonly ReviewInput[]) => {
    const material = await readerOf([folderWith({ en: page(), bn: page() })], reviews).read('handout/rights', 'bn')
    return [reviewStatus(material), material.head.reviewer, material.head.reviewed]
  }

  test('marks the version that was read, and no other version, language or text', async () => {
    expect(await statusWith(verdict())).toEqual(['reviewed', 'Rima Sample', '2031-02-03'])
    expect(await statusWith()).toEqual(['unreviewed', null, null])
    expect(await statusWith(verdict({ version: '0.9' }))).toEqual(['unreviewed', null, null])
    expect(await statusWith(verdict({ language: 'ur' }))).toEqual(['unreviewed', null, null])
    expect(await statusWith(verdict({ id: 'handout/options' }))).toEqual(['unreviewed', null, null])
  })

  test('is taken back by a later one that wants work', async () => {
    expect(await statusWith(verdict(), verdict({ verdict: 'wantsWork' }))).toEqual(['unreviewed', null, null])
    expect(await statusWith(verdict({ verdict: 'wantsWork' }), verdict())).toEqual([
      'reviewed',
      'Rima Sample',
      '2031-02-03',
    ])
  })
})

describe('[D.P] several folders', () => {
  test('the first one that has a text wins, file by file, until the reader forgets', async () => {
    const pack = folderWith({ en: page(head.replace('A page', 'A page of the pack')) })
    const own = folderWith({ en: page(), bn: page(head.replace('A page', 'একটি পাতা')) })
    let folders = [pack, own]
    const reader = createMaterialsReader({ folders: () => folders, reviews: () => [] })
    const titles = async () => [
      (await reader.read('handout/rights', 'en')).head.title,
      (await reader.read('handout/rights', 'bn')).head.title,
    ]
    expect(await titles()).toEqual(['A page of the pack', 'একটি পাতা'])
    folders = [own]
    reader.refresh()
    expect(await titles()).toEqual(['A page', 'একটি পাতা'])
  })

  test('lists what the catalogue names, in its order, and leaves out what cannot be read', async () => {
    const folder = folderWith({ en: page() })
    const entry = (id: string) => ({ id, icon: 'scale', group: 'know' })
    writeFileSync(
      join(folder, 'catalogue.json'),
      JSON.stringify([entry('handout/nowhere'), entry('handout/rights'), entry('form/nowhere')]),
    )
    const shelf = await readerOf([folder]).shelf('fr')
    expect(shelf.map(({ id, language, asked, icon }) => [id, language, asked, icon])).toEqual([
      ['handout/rights', 'en', 'fr', 'scale'],
    ])
    writeFileSync(join(folder, 'catalogue.json'), 'damaged')
    expect(await readerOf([folder]).shelf('fr')).toEqual([])
  })
})
