import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSmallFile, writeShared } from './shared-files'
import { folderForTest } from './testing/fictional-site'

describe('[D.K] files that the other account may have written', () => {
  test('are read up to the limit, to the byte', () => {
    const path = join(folderForTest(), 'file')
    writeFileSync(path, 'سلام')
    expect(readSmallFile(path, 8)).toEqual({ state: 'read', text: 'سلام' })
    expect(readSmallFile(path, 7)).toEqual({ state: 'unfit' })
  })

  test('are missing when they or their folder are', () => {
    expect(readSmallFile(join(folderForTest(), 'file'), 8)).toEqual({ state: 'missing' })
    expect(readSmallFile(join(folderForTest(), 'folder', 'file'), 8)).toEqual({ state: 'missing' })
  })

  test.skipIf(process.platform === 'win32')(
    'are neither links, nor folders, nor pipes that would keep one waiting',
    () => {
      const folder = folderForTest()
      const file = join(folder, 'file')
      writeFileSync(file, 'here')
      symlinkSync(file, join(folder, 'link'))
      mkdirSync(join(folder, 'folder'))
      execFileSync('mkfifo', [join(folder, 'pipe')])
      for (const name of ['link', 'folder', 'pipe']) {
        expect(readSmallFile(join(folder, name), 100)).toEqual({ state: 'unfit' })
      }
      expect(readSmallFile('/dev/zero', 100)).toEqual({ state: 'unfit' })
      expect(readSmallFile(file, 100)).toEqual({ state: 'read', text: 'here' })
    },
  )

  test('leave nothing behind when they cannot be written', () => {
    const folder = folderForTest()
    const path = join(folder, 'taken')
    mkdirSync(join(path, 'full'), { recursive: true })
    expect(() => writeShared(path, 'words', 0o644)).toThrow()
    expect(readdirSync(folder)).toEqual(['taken'])
    writeShared(join(folder, 'free'), 'words', 0o644)
    expect(readFileSync(join(folder, 'free'), 'utf8')).toBe('words')
    expect(readdirSync(folder)).toEqual(['free', 'taken'])
  })
})
