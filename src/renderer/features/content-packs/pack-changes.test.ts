import { describe, expect, test } from 'vitest'
import { factsOf } from '@shared/languages'
import { describeFile, groupChanges } from './pack-changes'

const added = { so: { ...factsOf('fr'), ownName: 'Soomaali' } }

describe('[D.P] what a pack would change', () => {
  test.each([
    ['content/handout/rights/ur.md', { kind: 'handout', name: 'rights', language: { tag: 'ur', name: 'اردو' } }],
    [
      'content/guidance/silence/fr.md',
      { kind: 'guidance', name: 'silence', language: { tag: 'fr', name: 'Français' } },
    ],
    ['content/form/referral-sheet/xx.md', { kind: 'form', name: 'referral-sheet', language: null }],
    ['locales/ps/kiosk.json', { kind: 'words', name: 'kiosk', language: { tag: 'ps', name: 'پښتو' } }],
    ['locales/so/kiosk.json', { kind: 'words', name: 'kiosk', language: { tag: 'so', name: 'Soomaali' } }],
    ['content/catalogue.json', { kind: 'other', name: 'content/catalogue.json', language: null }],
    ['content/poem/rights/ur.md', { kind: 'other', name: 'content/poem/rights/ur.md', language: null }],
    ['data/numbers.json', { kind: 'other', name: 'data/numbers.json', language: null }],
  ])('%s is said in words', (file, described) => {
    expect(describeFile(file, added)).toEqual({ file, ...described })
  })

  test('is grouped, in the order of the paths, without empty groups', () => {
    const groups = groupChanges(
      [
        { file: 'content/handout/rights/ur.md', change: 'changed' },
        { file: 'data/numbers.json', change: 'new' },
        { file: 'content/handout/rights/ar.md', change: 'changed' },
      ],
      {},
    )
    expect(groups.map(({ change, files }) => [change, files.map(({ file }) => file)])).toEqual([
      ['new', ['data/numbers.json']],
      ['changed', ['content/handout/rights/ar.md', 'content/handout/rights/ur.md']],
    ])
    expect(groupChanges([], {})).toEqual([])
  })
})
