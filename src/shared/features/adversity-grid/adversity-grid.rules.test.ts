import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryId } from '../../ids'
import { columns, levels, type GridChange, type GridEntry } from './adversity-grid.contract'
import { applyChange, cells, entriesOf, mostEntries } from './adversity-grid.rules'

const newId = () => entryId.parse(randomUUID())
const words = { text: 'a word', language: 'ur' as const, counterpart: null }
const add = (change: Partial<Extract<GridChange, { kind: 'add' }>> = {}): GridChange => ({
  kind: 'add',
  level: 'family',
  column: 'resilience',
  ...words,
  ...change,
})
const filled = (count: number): readonly GridEntry[] =>
  Array.from({ length: count }).reduce<readonly GridEntry[]>((entries) => applyChange(entries, add(), newId()), [])

describe('[T2.T2] the Adversity Grid', () => {
  test('has nine cells: three levels by three columns, level by level', () => {
    expect(cells).toHaveLength(9)
    expect(cells.slice(0, 3).map(({ column }) => column)).toEqual(['suffering', 'resilience', 'development'])
    expect(cells.map(({ level }) => level)).toEqual(levels.flatMap((level) => [level, level, level]))
  })

  test('takes several entries in each cell, in either language, and keeps their order', () => {
    const first = applyChange([], add({ text: 'پہلا', counterpart: 'first' }), newId())
    const second = applyChange(first, add({ text: 'second', language: 'en' }), newId())
    const third = applyChange(second, add({ column: 'suffering' }), newId())
    expect(entriesOf(third, 'family', 'resilience').map(({ text, language }) => [text, language])).toEqual([
      ['پہلا', 'ur'],
      ['second', 'en'],
    ])
    expect(entriesOf(third, 'family', 'suffering')).toHaveLength(1)
    expect(first).toHaveLength(1)
  })

  test('changes the words of one entry and leaves its place and the others', () => {
    const entries = filled(3)
    const target = entries[1]?.id ?? newId()
    const edited = applyChange(
      entries,
      { kind: 'edit', entryId: target, text: 'other', language: 'en', counterpart: 'دوسرا' },
      newId(),
    )
    expect(edited.map(({ text }) => text)).toEqual(['a word', 'other', 'a word'])
    expect(edited[1]).toMatchObject({ id: target, level: 'family', column: 'resilience', counterpart: 'دوسرا' })
    expect(entries[1]?.text).toBe('a word')
  })

  test('removes one entry', () => {
    const entries = filled(3)
    const target = entries[1]?.id ?? newId()
    const left = applyChange(entries, { kind: 'remove', entryId: target }, newId())
    expect(left).toEqual([entries[0], entries[2]])
  })

  test('says when an entry is no longer there', () => {
    const unknown: unknown = expect.objectContaining({ code: 'grid.unknownEntry' })
    expect(() => applyChange(filled(1), { kind: 'remove', entryId: newId() }, newId())).toThrow(unknown)
    expect(() => applyChange(filled(1), { kind: 'edit', entryId: newId(), ...words }, newId())).toThrow(unknown)
  })

  test('says when it is full, and not one entry before', () => {
    const almost = filled(mostEntries - 1)
    const full = applyChange(almost, add(), newId())
    expect(full).toHaveLength(mostEntries)
    expect(() => applyChange(full, add(), newId())).toThrow(
      expect.objectContaining({ code: 'grid.full', details: { most: mostEntries } }),
    )
    expect(applyChange(full, { kind: 'edit', entryId: full[0]?.id ?? newId(), ...words }, newId())).toHaveLength(500)
  })

  test('loses no entry and invents none, whatever is done in whatever order', () => {
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom('add', 'edit', 'remove'),
        level: fc.constantFrom(...levels),
        column: fc.constantFrom(...columns),
        place: fc.nat(20),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(steps, (changes) => {
        let entries: readonly GridEntry[] = []
        let expected = 0
        for (const { kind, level, column, place } of changes) {
          const target = entries[place]
          if (kind === 'add') {
            entries = applyChange(entries, add({ level, column }), newId())
            expected += 1
          } else if (target !== undefined) {
            const change =
              kind === 'edit'
                ? ({ kind, entryId: target.id, ...words } as const)
                : ({ kind: 'remove', entryId: target.id } as const)
            entries = applyChange(entries, change, newId())
            expected -= kind === 'remove' ? 1 : 0
          }
        }
        expect(entries).toHaveLength(expected)
        expect(new Set(entries.map(({ id }) => id)).size).toBe(expected)
        expect(cells.flatMap(({ level, column }) => entriesOf(entries, level, column))).toHaveLength(expected)
      }),
    )
  })
})
