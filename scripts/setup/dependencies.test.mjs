import { describe, expect, test } from 'vitest'
import { agrees, npmCommand, onlyOptionalOnesLack } from './dependencies.mjs'
import { registryProblem } from './registry.mjs'

const lock = {
  '': { version: '0.1.0' },
  'node_modules/parser': {
    version: '1.0.0',
    optionalDependencies: { '@parser/linux': '1.0.0', '@parser/other': '1.0.0' },
  },
  'node_modules/@parser/linux': { version: '1.0.0', optional: true },
}
const { '': _, ...laidDown } = lock

describe('packages that a developer installed', () => {
  test('count when they are those of the lock', () => {
    expect(agrees(lock, laidDown)).toBe(true)
  })

  test('may lack an optional one, which is for another system', () => {
    const { 'node_modules/@parser/linux': __, ...without } = laidDown
    expect(agrees(lock, without)).toBe(true)
  })

  test.each([
    ['of another version', { ...laidDown, 'node_modules/parser': { version: '1.0.1' } }],
    ['missing', { 'node_modules/@parser/linux': { version: '1.0.0' } }],
    ['not in the lock', { ...laidDown, 'node_modules/stray': { version: '1.0.0' } }],
  ])('do not count when one is %s', (__, others) => {
    expect(agrees(lock, others)).toBe(false)
  })
})

describe('a lock that npm ci refuses', () => {
  test('can be kept to when it lacks optional packages only', () => {
    expect(onlyOptionalOnesLack('npm error Missing: @parser/other@ from lock file', lock)).toBe(true)
  })

  test.each([
    'npm error Missing: react@19.0.0 from lock file',
    'npm error Missing: @parser/other@ from lock file\nnpm error Missing: react@19.0.0 from lock file',
    "npm error Missing: @parser/other@ from lock file\nnpm error Invalid: lock file's parser@1.0.0 does not satisfy parser@2.0.0",
    'npm error code E500',
  ])('is refused here too: %s', (words) => {
    expect(onlyOptionalOnesLack(words, lock)).toBe(false)
  })
})

describe('a registry that fails', () => {
  test('out of reach: one sentence that says so, and nothing else', () => {
    const problem = registryProblem('The packages could not be installed', {
      stdout: '',
      stderr: 'npm error code ECONNREFUSED\nnpm error syscall connect',
    })
    expect(problem.message).toContain('the npm registry cannot be reached (ECONNREFUSED)')
    expect(problem.details).toBe('')
  })

  test('otherwise: what npm says, without its warnings', () => {
    const problem = registryProblem('It failed', { stdout: '', stderr: 'npm warn old\nnpm error code E500\n' })
    expect(problem.details).toBe('npm error code E500')
    expect(problem.message).not.toContain('reached')
  })
})

test('the npm that started the command is the one that is called', () => {
  expect(npmCommand({ npm_execpath: '/opt/npm/bin/npm-cli.js' }).args).toEqual(['/opt/npm/bin/npm-cli.js'])
  expect(npmCommand({ npm_execpath: '/opt/yarn/bin/yarn.js' }).args).toEqual([])
})
