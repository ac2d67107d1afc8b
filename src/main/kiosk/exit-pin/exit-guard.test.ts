import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { WaymarkError, type Failure } from '@shared/result'
import { hashPin, type HashedPin } from '../../exit-pin/pin-hash'
import { folderForTest } from '../../shared-folder/testing/fictional-site'
import { createExitGuard } from './exit-guard'

const pin = '314159'
const day = 86_400_000
let stored: HashedPin
beforeAll(async () => {
  stored = await hashPin(pin)
})

/** A kiosk's guard with a clock to turn; `restart` gives another process's guard over the same file. */
const kiosk = () => {
  const folder = folderForTest()
  const attemptsFile = join(folder, 'exit-attempts.json')
  let time = Date.parse('2026-11-22T12:00:00.000Z')
  const start = () => createExitGuard({ attemptsFile, now: () => time })
  let guard = start()
  const enter = (typed: string, hash: HashedPin | null = stored): Promise<Failure | 'left'> =>
    guard.requirePin(typed, hash).then(
      () => 'left' as const,
      (error: unknown) => (error instanceof WaymarkError ? error.toFailure() : { code: 'internal' as const }),
    )
  return {
    folder,
    attemptsFile,
    enter,
    pass: (milliseconds: number) => (time += milliseconds),
    restart: () => (guard = start()),
  }
}
const wrong: Failure = { code: 'kiosk.wrongPin' }
const wait = (seconds: number): Failure => ({ code: 'kiosk.pinWait', details: { seconds } })

describe('[D.K] leaving the kiosk', () => {
  test('takes the PIN', async () => {
    const { enter } = kiosk()
    expect(await enter('000000')).toEqual(wrong)
    expect(await enter(pin)).toBe('left')
  })

  test('is not possible where there is no PIN', async () => {
    const { enter, folder } = kiosk()
    expect(await enter(pin, null)).toEqual({ code: 'kiosk.noPin' })
    expect(readdirSync(folder)).toEqual([])
    expect(await enter(pin)).toBe('left')
  })

  test('waits longer after each wrong PIN, up to a quarter of an hour', async () => {
    const { enter, pass } = kiosk()
    for (const seconds of [0, 0, 2, 5, 15, 30, 60, 120, 300, 900, 900]) {
      expect(await enter('000000')).toEqual(wrong)
      if (seconds === 0) continue
      expect(await enter(pin)).toEqual(wait(seconds))
      pass(seconds * 1000 - 1)
      expect(await enter(pin)).toEqual(wait(1))
      pass(1)
    }
    expect(await enter(pin)).toBe('left')
    expect(await enter('000000')).toEqual(wrong)
    expect(await enter(pin)).toBe('left')
  })

  test('waits on after a restart', async () => {
    const { enter, pass, restart, folder } = kiosk()
    for (let round = 0; round < 3; round++) await enter('000000')
    restart()
    expect(await enter(pin)).toEqual(wait(2))
    pass(2000)
    restart()
    expect(await enter('000000')).toEqual(wrong)
    expect(await enter(pin)).toEqual(wait(5))
    expect(readdirSync(folder)).toEqual(['exit-attempts.json'])
  })

  test('keeps no PIN that was tried', async () => {
    const { enter, attemptsFile } = kiosk()
    await enter('271828')
    expect(readFileSync(attemptsFile, 'utf8')).toContain('"failures":1')
    expect(readFileSync(attemptsFile, 'utf8')).not.toContain('271828')
  })

  test('waits as long when the clock was set back, and no longer', async () => {
    const { enter, pass, restart } = kiosk()
    for (let round = 0; round < 4; round++) {
      await enter('000000')
      if (round === 2) pass(2000)
    }
    pass(4000)
    expect(await enter(pin)).toEqual(wait(1))
    pass(-day)
    restart()
    expect(await enter(pin)).toEqual(wait(5))
    pass(5000)
    expect(await enter(pin)).toBe('left')
  })

  test('gives no more tries to many at once', async () => {
    const { enter } = kiosk()
    const answers = await Promise.all(Array.from({ length: 8 }, () => enter('000000')))
    expect(answers.filter((answer) => answer !== 'left' && answer.code === 'kiosk.wrongPin')).toHaveLength(3)
    expect(answers.slice(3)).toEqual(Array.from({ length: 5 }, () => wait(2)))
  })

  test.each(['', 'torn', '{"format":2}', '{"format":1,"failures":-3,"lastFailedAt":0}'])(
    'waits the longest time where the count was lost: %j',
    async (content) => {
      const { enter, pass, restart, attemptsFile } = kiosk()
      writeFileSync(attemptsFile, content)
      restart()
      expect(await enter(pin)).toEqual(wait(900))
      pass(900_000)
      expect(await enter(pin)).toBe('left')
    },
  )

  test('works on a disk that takes no more, and counts there as long as the process lives', async () => {
    const { enter, attemptsFile, folder } = kiosk()
    rmSync(attemptsFile, { force: true })
    mkdirSync(`${attemptsFile}.part/taken`, { recursive: true })
    for (let round = 0; round < 3; round++) expect(await enter('000000')).toEqual(wrong)
    expect(await enter(pin)).toEqual(wait(2))
    expect(readdirSync(folder)).not.toContain('exit-attempts.json')
  })
})
