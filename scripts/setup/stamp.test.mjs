import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStamped, stamp, unstamp } from './stamp.mjs'

let note = ''
beforeEach(async () => {
  note = join(await mkdtemp(join(tmpdir(), 'waymark-stamp-')), 'not-there-yet', '.stamp')
})
afterEach(() => rm(dirname(dirname(note)), { recursive: true, force: true }))

test('work counts as done only for the value it was done for, and no longer once it is begun again', async () => {
  expect(await isStamped(note, 'a')).toBe(false)
  await stamp(note, 'a')
  expect(await isStamped(note, 'a')).toBe(true)
  expect(await isStamped(note, 'b')).toBe(false)
  await unstamp(note)
  expect(await isStamped(note, 'a')).toBe(false)
})

test('a note is written whole: nothing else is left beside it', async () => {
  await stamp(note, 'a')
  await stamp(note, 'b')
  expect(await readdir(dirname(note))).toEqual(['.stamp'])
})
