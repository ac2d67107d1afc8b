import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepGrid, listGridVersions, getGridVersion } from '../../features/adversity-grid/adversity-grid.store'
import { listCases } from '../../features/cases/cases.store'
import { canMount, smallDisk } from '../../sealing/testing/small-disk'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { auditHead, firstBrokenLink } from '../audit'
import { readKeyring, writeKeyring } from '../keyring/file'
import { fictionalKeyring } from '../testing/fictional-keyring'
import { agreedCase, gridOf, register } from '../testing/fictional-desk'
import { hashOfFile, openDesk, openForTest, refusalOf } from '../testing/open-desk'
import { openDatabase } from './connection'
import { newestVersion } from './migrations'

const withoutMount = !canMount()

/** Leaves at most so many bytes on the disk. @returns the file that takes the room away */
const fillUp = (folder: string, leave = 0): string => {
  const path = join(folder, 'filler')
  const file = openSync(path, 'w')
  const room = openSync(join(folder, 'room'), 'w')
  if (leave > 0) writeSync(room, Buffer.alloc(leave))
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size))
    } catch {
      // That much no longer fits.
    }
  }
  closeSync(file)
  closeSync(room)
  rmSync(join(folder, 'room'))
  return path
}

describe.skipIf(withoutMount)('[D.V] a vault on a full disk (needs the right to mount)', () => {
  test('refuses the write, keeps every earlier row, and goes on when there is room again', () => {
    const { folder } = smallDisk(temporaryFolder())
    const { db, path, key, act } = openDesk(folder)
    const registered = agreedCase(db, act)
    const kept: string[] = []
    // Somebody else's file on the same disk, which makes room when it goes.
    const other = join(folder, 'other')
    writeFileSync(other, Buffer.alloc(300_000))
    const filler = join(folder, 'filler')
    let refused: string | null = null
    while (refused === null && kept.length < 100) {
      refused = refusalOf(() => {
        kept.push(keepGrid(db, act(), gridOf(registered, 'first', 'x'.repeat(150_000), 'last')).id)
      })
    }
    expect(refused).toBe('disk.full')
    expect(kept.length).toBeGreaterThan(2)
    // Now to the last byte, so that even one row does not fit.
    fillUp(folder)
    const before = auditHead(db)
    expect(refusalOf(() => keepGrid(db, act(), gridOf(registered, 'y'.repeat(150_000))))).toBe('disk.full')
    expect(auditHead(db)).toEqual(before)
    expect(listGridVersions(db, registered.id).map(({ id }) => id)).toEqual([...kept].reverse())
    db.close()

    const again = openForTest(path, key)
    const versions = listGridVersions(again, registered.id)
    expect(versions.map(({ id }) => id)).toEqual([...kept].reverse())
    for (const { id } of versions) {
      expect(getGridVersion(again, id).entries.map(({ text }) => text.length)).toEqual([5, 150_000, 4])
    }
    expect(auditHead(again)).toEqual(before)
    expect(firstBrokenLink(again)).toBeNull()

    rmSync(filler)
    rmSync(other)
    register(again, act, 'PLACEHOLDER-AFTER')
    expect(listCases(again).map(({ caseNumber }) => caseNumber)).toContain('PLACEHOLDER-AFTER')
  })

  test('is not half made: a disk that fills up during the first migration is called full', () => {
    const { folder } = smallDisk(temporaryFolder())
    const path = join(folder, 'waymark.db')
    const key = randomBytes(32)
    const filler = fillUp(folder, 24_576)
    expect(refusalOf(() => openDatabase(path, key))).toBe('disk.full')
    rmSync(filler)
    const db = openForTest(path, key)
    expect(db.pragma('user_version', { simple: true })).toBe(newestVersion)
  })

  test('keeps the keyring that was there', () => {
    const { folder } = smallDisk(temporaryFolder())
    const { keyring } = fictionalKeyring()
    const path = join(folder, 'keyring.json')
    writeKeyring(path, keyring)
    const before = hashOfFile(path)
    fillUp(folder)
    const next = { ...keyring, vaultId: crypto.randomUUID() }
    expect(refusalOf(() => writeKeyring(path, next))).toBe('disk.full')
    expect(hashOfFile(path)).toBe(before)
    expect(readdirSync(folder).sort()).toEqual(['filler', 'keyring.json'])
    // The control: with room, the same write goes through.
    rmSync(join(folder, 'filler'))
    writeKeyring(path, next)
    expect(readKeyring(path).vaultId).toBe(next.vaultId)
  })
})
