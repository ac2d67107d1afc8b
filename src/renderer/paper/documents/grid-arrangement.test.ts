import { describe, expect, test } from 'vitest'
import type { GridEntry } from '@shared/features/adversity-grid/adversity-grid.contract'
import { entryId } from '@shared/ids'
import { arrangementOf } from './grid-arrangement'

const entry = (text: string, counterpart: string | null = null): GridEntry => ({
  id: entryId.parse('3f0c2a61-7f1f-4c65-9a39-0d9f3a7c1e55'),
  level: 'family',
  column: 'resilience',
  text,
  language: 'en',
  counterpart,
})

describe('how the cells of a grid stand on paper', () => {
  test.each([
    ['nothing', [], 'side-by-side'],
    [
      'two sentences with counterparts',
      [entry('My sister calls me every Sunday.', 'Ma sœur m’appelle.')],
      'side-by-side',
    ],
    ['a story', [entry('word '.repeat(160))], 'stacked'],
    ['a story in the counterpart', [entry('short', 'word '.repeat(160))], 'stacked'],
    ['many short lines', [entry('a\n'.repeat(40))], 'stacked'],
    ['many short entries', Array.from({ length: 12 }, () => entry('short')), 'stacked'],
    ['100 KB', [entry('x'.repeat(100_000))], 'stacked'],
  ] as const)('%s', (_name, entries, wanted) => {
    expect(arrangementOf(entries)).toBe(wanted)
  })
})
