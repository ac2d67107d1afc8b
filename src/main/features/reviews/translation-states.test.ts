import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReviewInput } from '@shared/features/reviews/reviews.contract'
import type { MigrantLanguage } from '@shared/languages'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { createMaterialsReader } from '../materials/materials.reader'
import { fictionalReview } from './testing/fictional-review'
import { translationStates } from './translation-states'

const content = resolve(import.meta.dirname, '../../../../resources/content')
const statesIn = async (language: MigrantLanguage, reviews: readonly ReviewInput[] = [], folder = content) => {
  const reader = createMaterialsReader({ folders: () => [folder], reviews: () => reviews })
  const states = await translationStates(reader, language, reviews)
  return new Map(states.map((state) => [state.id, state]))
}

describe('[D.I] how texts stand in a language', () => {
  test('follows the latest verdict on the version that is there', async () => {
    const stateWith = async (...reviews: readonly ReviewInput[]) =>
      (await statesIn('ps', reviews)).get('handout/rights')?.state
    expect(await stateWith()).toBe('unreviewed')
    expect(await stateWith(fictionalReview())).toBe('reviewed')
    expect(await stateWith(fictionalReview(), fictionalReview({ verdict: 'wantsWork', note: 'too hard' }))).toBe(
      'wantsWork',
    )
    expect(await stateWith(fictionalReview({ version: '0.9' }))).toBe('unreviewed')
    expect((await statesIn('en')).get('handout/rights')?.state).toBe('original')
  })

  test('says what is out of date and what is missing', async () => {
    const folder = join(temporaryFolder(), 'content')
    cpSync(content, folder, { recursive: true })
    const english = join(folder, 'handout/rights/en.md')
    writeFileSync(english, readFileSync(english, 'utf8').replace('version: "1.0"', 'version: "1.10"'))
    const french = join(folder, 'handout/rights/fr.md')
    writeFileSync(french, readFileSync(french, 'utf8').replace('version: "1.0"', 'version: "1.9"'))
    expect((await statesIn('fr', [], folder)).get('handout/rights')?.state).toBe('outOfDate')
    expect((await statesIn('fr', [], folder)).get('handout/options')?.state).toBe('unreviewed')
  })

  test('asks for guidance cards in the languages of the desk, and in no other', async () => {
    expect((await statesIn('ar')).get('guidance/silence')?.state).toBe('missing')
    expect((await statesIn('fr')).get('guidance/silence')?.state).toBe('unreviewed')
    expect((await statesIn('ps')).has('guidance/silence')).toBe(false)
  })
})
