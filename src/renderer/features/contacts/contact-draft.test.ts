import { expect, test } from 'vitest'
import { draftOf, draftProblem } from './contact-draft'

const day = '2026-11-22'
const complete = { ...draftOf(null, day), name: 'Lantern Office', purpose: 'Legal advice' }

test('[G.C] a contact needs a name, a purpose and a day that has come', () => {
  expect(draftProblem(complete, day)).toBeNull()
  expect(draftProblem({ ...complete, name: '  ' }, day)).toBe('incomplete')
  expect(draftProblem({ ...complete, purpose: '' }, day)).toBe('incomplete')
  expect(draftProblem({ ...complete, lastChecked: '' }, day)).toBe('incomplete')
  expect(draftProblem({ ...complete, lastChecked: '2026-11-23' }, day)).toBe('future')
})
