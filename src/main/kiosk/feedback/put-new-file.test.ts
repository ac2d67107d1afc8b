import { link, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putNewFile, systemCode } from './put-new-file'

const moment = new Date('2026-11-22T07:00:00.000Z')
const bytes = new TextEncoder().encode('sealed')

/** What a file system without hard links answers; there is none to be had on every machine. */
const refuseLinks = (): Promise<void> =>
  Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM', syscall: 'link' }))

const codeOfRefusal = async (work: Promise<void>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => systemCode(error),
  )

describe.each([
  ['with hard links', link],
  ['without hard links', refuseLinks],
])('[T5.4] a new file in the letter box, on a disk %s', (_disk, addName) => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'waymark-letter-box-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is whole, alone, and of the moment that it was given', async () => {
    await putNewFile(join(folder, 'one.age'), bytes, moment, addName)
    expect(await readdir(folder)).toEqual(['one.age'])
    const { mtime, atime, nlink } = await stat(join(folder, 'one.age'))
    expect([mtime, atime, nlink]).toEqual([moment, moment, 1])
    expect(await readFile(join(folder, 'one.age'), 'utf8')).toBe('sealed')
  })

  it('never takes the place of one that is there', async () => {
    await writeFile(join(folder, 'one.age'), 'earlier')
    expect(await codeOfRefusal(putNewFile(join(folder, 'one.age'), bytes, moment, addName))).toBe('EEXIST')
    expect(await readFile(join(folder, 'one.age'), 'utf8')).toBe('earlier')
    expect(await readdir(folder)).toEqual(['one.age'])
  })

  it('is won by one of many who want the name at the same time', async () => {
    const writers = Array.from({ length: 12 }, (_, at) =>
      codeOfRefusal(putNewFile(join(folder, 'one.age'), new TextEncoder().encode(`writer ${at}`), moment, addName)),
    )
    const outcomes = await Promise.all(writers)
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['done', 'EEXIST']))
    expect(await readFile(join(folder, 'one.age'), 'utf8')).toBe(`writer ${outcomes.indexOf('done')}`)
    expect(await readdir(folder)).toEqual(['one.age'])
  })

  it('leaves nothing when the folder is not there', async () => {
    expect(await codeOfRefusal(putNewFile(join(folder, 'gone', 'one.age'), bytes, moment, addName))).toBe('ENOENT')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('[T5.4] a new file whose name cannot be given for another reason', () => {
  it('leaves no temporary file behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-letter-box-'))
    const brokenDisk = (): Promise<void> =>
      Promise.reject(Object.assign(new Error('the disk broke'), { code: 'EIO', syscall: 'link' }))
    expect(await codeOfRefusal(putNewFile(join(folder, 'one.age'), bytes, moment, brokenDisk))).toBe('EIO')
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })
})
