import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { GridChange } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { CaseSummary } from '@shared/features/cases/cases.contract'
import { gridId } from '@shared/ids'
import { auditHead } from '../../vault/audit'
import { agreedCase, answer, register } from '../../vault/testing/fictional-desk'
import { hashOfFile, openDesk, refusalOf } from '../../vault/testing/open-desk'
import { listConsents, withdrawConsent } from '../consent/consent.store'
import { createLiveGrid } from './adversity-grid.live'
import { getGridVersion, listGridVersions } from './adversity-grid.store'

const start = ({ id }: CaseSummary, from: ReturnType<typeof gridId.parse> | null = null) =>
  ({ caseId: id, desk: 'en', facing: 'ur', from }) as const
const add = (text: string): GridChange => ({
  kind: 'add',
  level: 'family',
  column: 'resilience',
  text,
  language: 'ur',
  counterpart: null,
})

describe('[T2.T2] the grid that is being filled', () => {
  test('takes changes, counts them, and is kept as a version', () => {
    const { db, act } = openDesk()
    const registered = agreedCase(db, act)
    const grid = createLiveGrid(db)
    expect(grid.current()).toBeNull()
    expect(grid.open(start(registered))).toMatchObject({
      caseId: registered.id,
      caseNumber: registered.caseNumber,
      languages: { desk: 'en', facing: 'ur' },
      entries: [],
      basedOn: null,
      revision: 0,
    })
    grid.change(add('one'))
    const { entries, revision } = grid.change(add('two'))
    expect(revision).toBe(2)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2)
    const kept = grid.keep(act())
    expect(kept).toMatchObject({ version: 1, entryCount: 2 })
    expect(grid.current()).toBeNull()
    expect(getGridVersion(db, kept.id).entries.map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('leaves nothing on disk when it is not kept', () => {
    const { db, act, path } = openDesk()
    const registered = agreedCase(db, act)
    db.pragma('wal_checkpoint(TRUNCATE)')
    const before = { head: auditHead(db), file: hashOfFile(path), names: readdirSync(dirname(path)) }
    const grid = createLiveGrid(db)
    grid.open(start(registered))
    for (let round = 0; round < 50; round++) grid.change(add('x'.repeat(10_000)))
    grid.discard()
    expect(grid.current()).toBeNull()
    expect({ head: auditHead(db), file: hashOfFile(path), names: readdirSync(dirname(path)) }).toEqual(before)
    const log = join(dirname(path), 'waymark.db-wal')
    expect(statSync(log).size).toBe(0)
    // The control: keeping would have shown.
    grid.open(start(registered))
    grid.change(add('kept'))
    grid.keep(act())
    expect(statSync(log).size).toBeGreaterThan(0)
  })

  test('needs consent to begin, and to be kept; a refusal loses no word', () => {
    const { db, act } = openDesk()
    const registered = register(db, act)
    const grid = createLiveGrid(db)
    expect(refusalOf(() => grid.open(start(registered)))).toBe('consent.missing')
    answer(db, act, registered.id, { decision: 'refused' })
    expect(refusalOf(() => grid.open(start(registered)))).toBe('consent.refused')
    expect(grid.current()).toBeNull()

    const given = answer(db, act, registered.id)
    grid.open(start(registered))
    grid.change(add('a word'))
    withdrawConsent(db, act(), given.id)
    expect(refusalOf(() => grid.keep(act()))).toBe('consent.withdrawn')
    expect(grid.current()?.entries).toHaveLength(1)
    expect(listConsents(db, registered.id)).toHaveLength(2)
  })

  test('is one at a time: another case waits until its words are kept or dropped', () => {
    const { db, act } = openDesk()
    const [one, other] = [agreedCase(db, act), agreedCase(db, act)]
    const grid = createLiveGrid(db)
    grid.open(start(one))
    // Nothing on it yet: it gives way.
    expect(grid.open(start(other)).caseId).toBe(other.id)
    grid.change(add('a word'))
    expect(() => grid.open(start(one))).toThrow(
      expect.objectContaining({ code: 'grid.otherOpen', details: { caseNumber: other.caseNumber } }),
    )
    expect(grid.open(start(other)).entries).toHaveLength(1)
    grid.discard()
    expect(grid.open(start(one)).entries).toEqual([])
  })

  test('may start from a kept version of the same case, and of no other', () => {
    const { db, act } = openDesk()
    const [one, other] = [agreedCase(db, act), agreedCase(db, act)]
    const grid = createLiveGrid(db)
    grid.open(start(one))
    grid.change(add('a word'))
    const { id } = grid.keep(act())
    expect(grid.open(start(one, id))).toMatchObject({ basedOn: 1, entries: [{ text: 'a word' }] })
    grid.change(add('another'))
    expect(grid.keep(act())).toMatchObject({ version: 2, entryCount: 2 })
    expect(refusalOf(() => grid.open(start(other, id)))).toBe('grid.unknown')
    expect(refusalOf(() => grid.open(start(other, gridId.parse(crypto.randomUUID()))))).toBe('grid.unknown')
    expect(listGridVersions(db, one.id)).toHaveLength(2)
  })

  test('[T2.T2] goes on in the two languages its words were written in, whoever goes on', () => {
    const { db, act } = openDesk()
    const one = agreedCase(db, act)
    const grid = createLiveGrid(db)
    grid.open(start(one))
    grid.change(add('a word'))
    const { id } = grid.keep(act())
    expect(grid.open({ ...start(one, id), desk: 'ar', facing: 'bn' }).languages).toEqual({ desk: 'en', facing: 'ur' })
    grid.discard()
    expect(grid.open({ ...start(one), desk: 'ar', facing: 'bn' }).languages).toEqual({ desk: 'ar', facing: 'bn' })
  })

  test('says so when none is open, or it is empty', () => {
    const { db, act } = openDesk()
    const grid = createLiveGrid(db)
    expect(refusalOf(() => grid.change(add('a word')))).toBe('grid.notOpen')
    expect(refusalOf(() => grid.keep(act()))).toBe('grid.notOpen')
    expect(grid.discard()).toBeNull()
    grid.open(start(agreedCase(db, act)))
    expect(refusalOf(() => grid.keep(act()))).toBe('grid.empty')
    expect(grid.current()).not.toBeNull()
  })
})
