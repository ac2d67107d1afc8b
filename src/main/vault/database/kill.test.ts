import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Database } from '@signalapp/sqlcipher'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { auditHead, firstBrokenLink } from '../audit'
import { buildVaultChild, startVaultChild } from '../testing/child-program'
import { openDesk, openForTest } from '../testing/open-desk'
import { openDatabase } from './connection'

const kills = 40
const tables: Readonly<Record<string, string>> = { case: 'cases', consent: 'consents', grid: 'adversity_grids' }

/** What a child said was there and is not. */
const lost = (db: Database, said: readonly string[]): readonly string[] =>
  said.filter((line) => {
    const [kind = '', id = ''] = line.split(' ')
    const table = tables[kind]
    if (table === undefined) return true
    return db.prepare(`SELECT id FROM ${table} WHERE id = ?`).all([id]).length !== 1
  })

/** Grids without all of their entries: half a transaction. */
const halfGrids = (db: Database): readonly unknown[] =>
  db
    .prepare(
      `SELECT id FROM adversity_grids WHERE
       (SELECT COUNT(*) FROM adversity_grid_entries WHERE grid_id = adversity_grids.id) <> 2`,
    )
    .all()

describe('[D.V] a vault process that is killed', () => {
  test(
    `${kills} times in the middle of its work loses nothing that it said was there`,
    { timeout: 120_000 },
    async () => {
      const program = await buildVaultChild(temporaryFolder())
      const { db, path, key } = openDesk()
      db.close()
      const acknowledged: string[] = []
      let leftInTheLog = 0
      for (let round = 0; round < kills; round++) {
        const { child, heard, end } = startVaultChild(program, 'write', path, key.toString('hex'))
        await heard(1 + (round % 10))
        await new Promise((soon) => setTimeout(soon, Math.random() * 15))
        child.kill('SIGKILL')
        const { signal, said, complained } = await end
        expect({ signal, complained }).toEqual({ signal: 'SIGKILL', complained: '' })
        expect(said.length).toBeGreaterThan(round % 10)
        acknowledged.push(...said)
        if (existsSync(`${path}-wal`)) leftInTheLog += 1

        const found = openDatabase(path, key)
        expect(lost(found, said)).toEqual([])
        expect(halfGrids(found)).toEqual([])
        found.close()
      }
      // The kills were real: they found the database with work that was only in its write-ahead log.
      expect(leftInTheLog).toBe(kills)
      const end = openForTest(path, key)
      expect(lost(end, acknowledged)).toEqual([])
      expect(firstBrokenLink(end)).toBeNull()
      // One entry for each thing, one for the beginning, and those whose acknowledgement a kill cut off.
      const unsaid = auditHead(end).sequence - 1 - acknowledged.length
      expect(unsaid).toBeGreaterThanOrEqual(0)
      expect(unsaid).toBeLessThanOrEqual(kills)
    },
  )

  test('would be found out if it said so too early', async () => {
    const program = await buildVaultChild(temporaryFolder())
    const { db, path, key } = openDesk()
    db.close()
    const { end } = startVaultChild(program, 'boast', path, key.toString('hex'))
    const { signal, said } = await end
    expect(signal).toBe('SIGKILL')
    expect(said).toHaveLength(2)
    expect(lost(openForTest(path, key), said)).toEqual(['case 00000000-0000-4000-8000-000000000000'])
  })

  test('writes nothing about pages to the terminal when they are damaged', async () => {
    const program = await buildVaultChild(temporaryFolder())
    const { db, path, key } = openDesk()
    db.close()
    const wrong = await startVaultChild(program, 'open', path, randomBytes(32).toString('hex')).end
    expect(wrong).toEqual({ signal: null, said: ['vault.damaged'], complained: '' })
    const right = await startVaultChild(program, 'open', path, key.toString('hex')).end
    expect(right).toEqual({ signal: null, said: ['done'], complained: '' })
  })
})
