import { describe, expect, test } from 'vitest'
import { nodeProblem } from './node-version.mjs'

describe('the Node that the commands run on', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeNull()
  })

  test.each(['14.21.3', '18.20.4', '20.18.1', '21.7.3', '22.11.0'])('%s gets one sentence that names it', (version) => {
    const problem = nodeProblem(version)
    expect(problem).toContain(`this is Node ${version};`)
    expect(problem?.split('\n')).toHaveLength(1)
  })
})
