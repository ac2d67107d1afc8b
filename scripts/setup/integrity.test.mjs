import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fingerprint, integrityOf, requireIntegrity } from './integrity.mjs'

/** Of the three bytes `abc`; the standard's own example. */
const ABC = 'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-integrity-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a download', () => {
  test('is accepted with the checksum that is pinned, and refused with one byte changed', async () => {
    const file = join(folder, 'download')
    await writeFile(file, 'abc')
    expect(await integrityOf(file)).toBe(ABC)
    await expect(requireIntegrity(file, ABC)).resolves.toBeUndefined()
    await writeFile(file, 'abd')
    await expect(requireIntegrity(file, ABC)).rejects.toThrow('is not the file that was expected')
  })
})

describe('a fingerprint of sources', () => {
  const sources = () => fingerprint(folder, ['src', 'config.ts'])

  beforeEach(async () => {
    await mkdir(join(folder, 'src', 'deep'), { recursive: true })
    await writeFile(join(folder, 'src', 'deep', 'a.ts'), 'one')
    await writeFile(join(folder, 'config.ts'), 'two')
  })

  test('stays when only times change', async () => {
    const before = await sources()
    await utimes(join(folder, 'config.ts'), 0, 0)
    expect(await sources()).toBe(before)
  })

  test.each([
    ['a byte changes', () => writeFile(join(folder, 'src', 'deep', 'a.ts'), 'onE')],
    ['a file comes', () => writeFile(join(folder, 'src', 'b.ts'), '')],
    ['a file goes', () => rm(join(folder, 'config.ts'))],
    ['bytes move from one file to the next', () => moveBytes()],
  ])('changes when %s', async (_, change) => {
    const before = await sources()
    await change()
    expect(await sources()).not.toBe(before)
  })

  const moveBytes = async () => {
    await writeFile(join(folder, 'src', 'deep', 'a.ts'), 'onet')
    await writeFile(join(folder, 'config.ts'), 'wo')
  }
})
