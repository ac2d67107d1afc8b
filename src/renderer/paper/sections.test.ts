import { describe, expect, test } from 'vitest'
import { keptTogether, type Block } from './sections'

const kept = (height: number): Block => ({ height, kept: true })
const loose = (height: number): Block => ({ height, kept: false })
const keptIn = (...blocks: readonly Block[]): readonly boolean[] => keptTogether(blocks, 100).map((block) => block.kept)

describe('what stays on one page', () => {
  test('is everything, as long as that takes no page more', () => {
    expect(keptIn(loose(60), kept(50), kept(40))).toEqual([false, true, true])
  })

  test('is not the tallest piece where it would cost a page, but the others still', () => {
    // Kept, the second piece leaves the first page half empty and pushes the last one to a third.
    expect(keptIn(loose(60), kept(50), kept(30), kept(45))).toEqual([false, false, true, true])
  })

  test('is nothing that is taller than a page', () => {
    expect(keptIn(loose(10), kept(150), kept(20))).toEqual([false, false, true])
  })
})
