import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { keyIn } from './typed-key'

const folder = mkdtempSync(join(tmpdir(), 'waymark-typed-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('[D.P] a key pasted by the administrator', () => {
  const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3'

  test.each([
    ['', null],
    ['  \n', null],
    [key, { key }],
    [` ${key} `, { key }],
    [`untrusted comment: minisign public key\n${key}\n`, { key }],
    [key.slice(0, -1), 'wrong'],
    [`${key}A`, 'wrong'],
    ['untrusted comment: minisign public key', 'wrong'],
  ])('%j', (typed, found) => {
    expect(keyIn(typed)).toEqual(found)
  })

  test('is found in a file that minisign made, and its secret half is refused', () => {
    const [pub, secret] = [join(folder, 'made.pub'), join(folder, 'made.key')]
    execFileSync('minisign', ['-G', '-W', '-p', pub, '-s', secret])
    expect(keyIn(readFileSync(pub, 'utf8'))).toEqual({ key: readFileSync(pub, 'utf8').split('\n')[1] })
    expect(keyIn(readFileSync(secret, 'utf8'))).toBe('secret')
  })
})
