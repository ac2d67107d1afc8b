import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../sealing/testing/temporary-folder'
import { ensureMachineKey, readMachineKey } from './machine-key'

const place = (): string => join(temporaryFolder(), 'machine.key')

describe('[D.V] the machine key', () => {
  test('is made once and stays, for its owner only', () => {
    const path = place()
    expect(readMachineKey(path)).toBeNull()
    const made = ensureMachineKey(path)
    expect(made.key).toHaveLength(32)
    expect(ensureMachineKey(path)).toEqual(made)
    expect(readMachineKey(path)).toEqual(made)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('has a name that tells machines apart and nothing about the key', () => {
    const [one, other] = [ensureMachineKey(place()), ensureMachineKey(place())]
    expect(one.id).toMatch(/^[0-9a-f]{16}$/)
    expect(one.id).not.toBe(other.id)
    expect(one.key.toString('hex')).not.toContain(one.id)
  })

  test('that is damaged is set aside, never thrown away', () => {
    const path = place()
    writeFileSync(path, 'not thirty-two bytes')
    expect(readMachineKey(path)).toBeNull()
    const made = ensureMachineKey(path)
    expect(readMachineKey(path)).toEqual(made)
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('not thirty-two bytes')
    expect(readdirSync(dirname(path)).sort()).toEqual(['machine.key', 'machine.key.damaged'])
  })
})
