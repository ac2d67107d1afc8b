import { describe, expect, test } from 'vitest'
import { gridChange } from '@shared/features/adversity-grid/adversity-grid.contract'
import { cells } from '@shared/features/adversity-grid/adversity-grid.rules'
import { gridId } from '@shared/ids'
import { auditHead } from '../../vault/audit'
import { all, sql } from '../../vault/database/statements'
import { agreedCase, answer, gridEntry, gridOf, register } from '../../vault/testing/fictional-desk'
import { openDesk, openForTest, refusalOf } from '../../vault/testing/open-desk'
import { listConsents, withdrawConsent } from '../consent/consent.store'
import { getGridVersion, keepGrid, listGridVersions } from './adversity-grid.store'

describe('[T2.T2] kept grids', () => {
  test('hold every entry in its cell, in order, in both languages, through a restart', () => {
    const { db, act, path, key } = openDesk()
    const registered = agreedCase(db, act)
    const entries = cells.flatMap((cell, place) => [
      gridEntry(`پہلا ${place}`, { ...cell, counterpart: `first ${place}` }),
      gridEntry(`second ${place}`, { ...cell, language: 'en' }),
    ])
    const head = keepGrid(db, act(), { ...gridOf(registered), entries })
    expect(head).toMatchObject({ version: 1, entryCount: 18, languages: { desk: 'en', facing: 'ur' } })
    db.close()
    const kept = getGridVersion(openForTest(path, key), head.id)
    const words = (list: typeof entries) => list.map(({ id: _, ...rest }) => rest)
    expect(words([...kept.entries])).toEqual(words(entries))
    expect(kept).toMatchObject({ caseId: registered.id, version: 1, keptAt: head.keptAt })
  })

  test('are counted within their case, newest first, and none replaces another', () => {
    const { db, act } = openDesk()
    const [one, other] = [agreedCase(db, act), agreedCase(db, act)]
    const first = keepGrid(db, act(), gridOf(one, 'early'))
    keepGrid(db, act(), gridOf(other, 'elsewhere'))
    const second = keepGrid(db, act(), gridOf(one, 'early', 'late'))
    expect(listGridVersions(db, one.id)).toEqual([second, first])
    expect(listGridVersions(db, one.id).map(({ version, entryCount }) => [version, entryCount])).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect(getGridVersion(db, first.id).entries.map(({ text }) => text)).toEqual(['early'])
  })

  test('may start from an earlier one: the same words get ids of their own', () => {
    const { db, act } = openDesk()
    const registered = agreedCase(db, act)
    const grid = gridOf(registered, 'stays', 'goes')
    const first = getGridVersion(db, keepGrid(db, act(), grid).id)
    const second = getGridVersion(db, keepGrid(db, act(), { ...grid, entries: first.entries.slice(0, 1) }).id)
    expect(second.entries.map(({ text }) => text)).toEqual(['stays'])
    expect(second.entries[0]?.id).not.toBe(first.entries[0]?.id)
    expect(getGridVersion(db, first.id)).toEqual(first)
  })

  test('need consent to the counselling, to be kept and to be read', () => {
    const { db, act } = openDesk()
    const registered = register(db, act)
    const keep = () => refusalOf(() => keepGrid(db, act(), gridOf(registered, 'a word')))
    const before = auditHead(db)
    expect(keep()).toBe('consent.missing')
    expect(refusalOf(() => listGridVersions(db, registered.id))).toBe('consent.missing')
    expect(auditHead(db)).toEqual(before)
    answer(db, act, registered.id, { decision: 'refused' })
    expect(keep()).toBe('consent.refused')
    expect(all(db, sql.selectFrom('adversity_grid_entries').selectAll())).toEqual([])

    const given = answer(db, act, registered.id)
    expect(keep()).toBeNull()
    const [kept] = listGridVersions(db, registered.id)
    const read = () => refusalOf(() => getGridVersion(db, kept?.id ?? gridId.parse(crypto.randomUUID())))
    expect(read()).toBeNull()
    withdrawConsent(db, act(), given.id)
    expect([keep(), read(), refusalOf(() => listGridVersions(db, registered.id))]).toEqual([
      'consent.withdrawn',
      'consent.withdrawn',
      'consent.withdrawn',
    ])
    expect(listConsents(db, registered.id)).toHaveLength(2)
    expect(all(db, sql.selectFrom('adversity_grids').selectAll())).toHaveLength(1)
  })

  test('are not kept when there is nothing on them', () => {
    const { db, act } = openDesk()
    const registered = agreedCase(db, act)
    const before = auditHead(db)
    expect(refusalOf(() => keepGrid(db, act(), gridOf(registered)))).toBe('grid.empty')
    expect(listGridVersions(db, registered.id)).toEqual([])
    expect(auditHead(db)).toEqual(before)
  })

  test('are kept whole or not at all', () => {
    const { db, act } = openDesk()
    const registered = agreedCase(db, act)
    const entries = [gridEntry('fits'), gridEntry('does not', { level: 'nowhere' as 'family' })]
    expect(() => keepGrid(db, act(), { ...gridOf(registered), entries })).toThrow(/CHECK/)
    expect(listGridVersions(db, registered.id)).toEqual([])
    expect(all(db, sql.selectFrom('adversity_grid_entries').selectAll())).toEqual([])
  })

  test('that are not there are called unknown', () => {
    const { db } = openDesk()
    expect(refusalOf(() => getGridVersion(db, gridId.parse(crypto.randomUUID())))).toBe('grid.unknown')
  })

  test.each([
    ['100 KB', 'ا ب '.repeat(25 * 1024) + 'x'],
    ['right-to-left marks', '\u200fسلام \u202b(دنیا)\u202c \u2067x\u2069'],
    ['emoji', '👩‍👧‍👦 🏳️‍🌈 ☝🏽'],
    ['a script tag', '<script>fetch("//x")</script><img src=x onerror=y>'],
    ['SQL', `'); DELETE FROM adversity_grids; --`],
    ['lines', 'one\n\n\ttwo'],
  ])('keep %s as typed', (_what, typed) => {
    const { db, act } = openDesk()
    const registered = agreedCase(db, act)
    const change = gridChange.parse({
      kind: 'add',
      level: 'family',
      column: 'suffering',
      text: typed,
      language: 'ur',
      counterpart: typed,
    })
    if (change.kind !== 'add') throw new Error('not an addition')
    const { text, counterpart } = change
    const { id } = keepGrid(db, act(), { ...gridOf(registered), entries: [gridEntry(text, { counterpart })] })
    expect(getGridVersion(db, id).entries).toMatchObject([{ text: typed, counterpart: typed }])
  })
})
