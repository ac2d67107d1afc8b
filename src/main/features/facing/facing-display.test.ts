import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { LiveGrid } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { Material } from '@shared/features/materials/materials.contract'
import type { ShareRequest } from '@shared/features/facing/facing.contract'
import { caseId } from '@shared/ids'
import { fictionalSite, gridEntry } from '../../vault/testing/fictional-desk'
import { laterRefusalOf, refusalOf } from '../../vault/testing/open-desk'
import type { VaultClient } from '../../vault/client'
import { createFacingDisplay, type FacingHost } from './facing-display'

const grid: LiveGrid = {
  caseId: caseId.parse(randomUUID()),
  caseNumber: 'PLACEHOLDER-7',
  languages: { desk: 'en', facing: 'ur' },
  entries: [gridEntry('ایک لفظ')],
  basedOn: null,
  revision: 3,
}
const rights: ShareRequest = { kind: 'material', id: 'handout/rights', language: 'bn', caseId: grid.caseId }

/** The windows of a desk, written down instead of opened: real ones are the end-to-end tests' matter. */
const display = (screens: 'second' | 'single', live: LiveGrid | null = grid) => {
  const done: string[] = []
  let open = live
  const vault: unknown = { grid: { current: () => Promise.resolve(open) } }
  const host: FacingHost = {
    screens: () => screens,
    show: (where) => done.push(`show ${where}`),
    hide: () => done.push('hide'),
    changed: () => done.push('changed'),
    site: () => fictionalSite,
    vault: () => vault as VaultClient,
    materials: {
      read: (id, language) => Promise.resolve({ id, language, asked: language, body: 'text' } as Material),
    },
    lock: () => done.push('lock'),
  }
  return { facing: createFacingDisplay(host), done, close: () => (open = null) }
}

describe('[D.K] the facing display', () => {
  test('shows nothing of anybody until something is shared', async () => {
    const { facing } = display('second')
    expect(facing.status()).toEqual({ screen: 'second', shows: 'idle', exercise: null })
    expect(await facing.view()).toEqual({ kind: 'idle', languages: ['ur', 'en'], turned: false })
    expect(await laterRefusalOf(facing.liveGrid())).toBe('facing.notShared')
  })

  test('shows the grid in the person’s language, without the case’s number or id', async () => {
    const { facing, done } = display('second')
    expect(await facing.share({ kind: 'grid' }, null)).toEqual({ screen: 'second', shows: 'grid', exercise: null })
    expect(done).toEqual(['show second', 'changed'])
    const view = await facing.view()
    const { languages, entries, revision } = grid
    expect(view).toEqual({ kind: 'grid', language: 'ur', grid: { languages, entries, revision }, turned: false })
    expect(JSON.stringify(view)).not.toContain(grid.caseNumber)
    expect(JSON.stringify(view)).not.toContain(grid.caseId)
    expect(await facing.liveGrid()).toEqual(grid)
  })

  test('shows a material, and then the grid may not be touched from there', async () => {
    const { facing } = display('second')
    await facing.share({ kind: 'grid' }, null)
    await facing.share(rights, null)
    expect(await facing.view()).toMatchObject({ kind: 'material', language: 'bn', turned: false })
    expect(await laterRefusalOf(facing.liveGrid())).toBe('facing.notShared')
  })

  test('shows no grid when none is open, and goes blank when it is closed', async () => {
    const closed = display('second', null)
    expect(await laterRefusalOf(closed.facing.share({ kind: 'grid' }, null))).toBe('grid.notOpen')
    expect(closed.facing.status().shows).toBe('idle')
    const { facing, close } = display('second')
    await facing.share({ kind: 'grid' }, null)
    close()
    expect(await facing.view()).toMatchObject({ kind: 'idle' })
    expect(await laterRefusalOf(facing.liveGrid())).toBe('facing.notShared')
  })

  test('stops when the counsellor stops', async () => {
    const { facing, done } = display('second')
    await facing.share(rights, null)
    expect(facing.stop()).toEqual({ screen: 'second', shows: 'idle', exercise: null })
    expect(done).not.toContain('hide')
    expect(await facing.view()).toMatchObject({ kind: 'idle' })
  })
})

describe('[D.K] a desk with one screen', () => {
  test('[T2.T3] shows an exercise until the person leaves it, and then a turned screen stays turned', async () => {
    const breathing = { kind: 'exercise', exercise: 'breathing', language: 'ps' } as const
    const { facing, done } = display('single')
    expect(await facing.share(breathing, '2468')).toEqual({
      screen: 'turned',
      shows: 'exercise',
      exercise: 'breathing',
    })
    expect(await facing.view()).toEqual({ ...breathing, turned: true })
    expect(facing.leaveExercise()).toBeNull()
    expect(facing.status()).toEqual({ screen: 'turned', shows: 'idle', exercise: null })
    expect(done).not.toContain('hide')
    // Control: what is not an exercise is not the person's to take away.
    await facing.share(rights, '2468')
    facing.leaveExercise()
    expect(facing.status()).toMatchObject({ shows: 'material' })
  })

  test('is turned only with a code to come back with', async () => {
    const { facing, done } = display('single')
    expect(await laterRefusalOf(facing.share(rights, null))).toBe('facing.wrongCode')
    expect(facing.turned()).toBe(false)
    expect(done).toEqual([])
    expect(await facing.share(rights, '2468')).toEqual({ screen: 'turned', shows: 'material', exercise: null })
    expect(done).toEqual(['show turned', 'changed'])
    expect(await facing.view()).toMatchObject({ kind: 'material', turned: true })
  })

  test('comes back with the code, and shows nothing any more', async () => {
    const { facing, done } = display('single')
    await facing.share(rights, '2468')
    expect(refusalOf(() => facing.bringDeskBack('1357'))).toBe('facing.wrongCode')
    expect(facing.turned()).toBe(true)
    expect(facing.bringDeskBack('2468')).toBeNull()
    expect(facing.status()).toEqual({ screen: 'none', shows: 'idle', exercise: null })
    expect(done).toContain('hide')
    expect(done).not.toContain('lock')
  })

  test.each(['', '246', '24680', '२४६८', '2468 ', ' 2468', '2468\0'])('does not come back with %j', async (typed) => {
    const { facing } = display('single')
    await facing.share(rights, '2468')
    expect(refusalOf(() => facing.bringDeskBack(typed))).toBe('facing.wrongCode')
    expect(facing.turned()).toBe(true)
  })

  test('locks itself at the third wrong code, and says how many are left', async () => {
    const { facing, done } = display('single')
    await facing.share(rights, '2468')
    const left = [1, 2, 3].map(() => {
      try {
        return facing.bringDeskBack('0000')
      } catch (error) {
        return error
      }
    })
    expect(left).toMatchObject([2, 1, 0].map((tries) => ({ code: 'facing.wrongCode', details: { left: tries } })))
    expect(done.filter((what) => what === 'lock')).toHaveLength(1)
  })

  test('counts wrong codes anew each time it is turned', async () => {
    const { facing, done } = display('single')
    for (let round = 0; round < 3; round++) {
      await facing.share(rights, '2468')
      expect(refusalOf(() => facing.bringDeskBack('0000'))).toBe('facing.wrongCode')
      expect(refusalOf(() => facing.bringDeskBack('0000'))).toBe('facing.wrongCode')
      facing.bringDeskBack('2468')
    }
    expect(done).not.toContain('lock')
  })

  test('cannot be brought back when it was never turned, and forgets all when the desk locks', async () => {
    const { facing } = display('single')
    expect(refusalOf(() => facing.bringDeskBack('2468'))).toBe('request.refused')
    await facing.share({ kind: 'grid' }, '2468')
    facing.forget()
    expect(facing.status()).toEqual({ screen: 'none', shows: 'idle', exercise: null })
    expect(refusalOf(() => facing.bringDeskBack('2468'))).toBe('request.refused')
    expect(await laterRefusalOf(facing.liveGrid())).toBe('facing.notShared')
  })
})
