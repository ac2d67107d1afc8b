import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FeedbackInput } from '@shared/features/feedback/feedback.contract'
import { WaymarkError } from '@shared/result'
import { isFeedbackCode } from './code'
import { createFeedbackSpool, type FeedbackSpoolOptions } from './spool'

const nothing = { what: null, when: null, where: null, who: null, wish: null }
const complaint: FeedbackInput = {
  kind: 'complaint',
  language: 'bn',
  text: 'খাবার ঠান্ডা ছিল।',
  guided: { ...nothing, where: 'রান্নাঘরে' },
  contact: '+355 4 555 0123',
}

let folder = ''
let identity = ''
let recipient = ''

beforeAll(async () => {
  identity = await generateIdentity()
  recipient = await identityToRecipient(identity)
})
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'waymark-spool-')), 'spool', 'feedback')
})
afterEach(() => rm(join(folder, '../..'), { recursive: true, force: true }))

const spool = (changes: Partial<FeedbackSpoolOptions> = {}) =>
  createFeedbackSpool({
    folder,
    recipient: () => recipient,
    site: () => 'Sample Centre, Exampletown',
    now: () => new Date('2026-11-22T07:48:31.250Z'),
    ...changes,
  })

const opened = async (code: string): Promise<string> => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return await decrypter.decrypt(await readFile(join(folder, `${code}.age`)), 'text')
}

const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof WaymarkError ? error.code : String(error)),
  )

describe('[T5.4] what is left at the kiosk', () => {
  it('is what was written, the code, the site and the hour, and nothing else', async () => {
    const { code } = await spool().leave(complaint)
    expect(isFeedbackCode(code)).toBe(true)
    expect(JSON.parse(await opened(code))).toEqual({
      ...complaint,
      format: 1,
      code,
      receivedAt: '2026-11-22T07:00:00.000Z',
      site: 'Sample Centre, Exampletown',
    })
  })

  it('carries nothing that the form does not ask for', async () => {
    const withMore = { ...complaint, caseNumber: 'SAMPLE-0042', guided: { ...complaint.guided, name: 'Sample' } }
    const { code } = await spool().leave(withMore)
    expect(await opened(code)).not.toMatch(/SAMPLE-0042|"name"/)
  })

  it('stands in the folder under its code alone, of the full hour', async () => {
    const { code } = await spool().leave(complaint)
    expect(await readdir(folder)).toEqual([`${code}.age`])
    expect((await stat(join(folder, `${code}.age`))).mtime).toEqual(new Date('2026-11-22T07:00:00.000Z'))
  })

  it('is as long as other words, up to a few pages', async () => {
    const sizes: number[] = []
    const plainSizes: number[] = []
    for (const text of ['!', 'খাবার '.repeat(100), 'খাবার '.repeat(400)]) {
      const { code } = await spool().leave({ ...complaint, text })
      sizes.push((await stat(join(folder, `${code}.age`))).size)
      plainSizes.push(Buffer.byteLength(await opened(code)))
    }
    expect(plainSizes).toEqual([4096, 4096, 8192])
    expect(sizes[0]).toBe(sizes[1])
    expect(sizes[2]).toBe((sizes[0] ?? 0) + 4096)
  })

  it('takes another code when the first is taken, and leaves the earlier entry alone', async () => {
    const codes = ['22222-22222', '22222-22222', '33333-33333']
    const newCode = (): string => codes.shift() ?? ''
    const box = spool({ newCode })
    expect(await box.leave(complaint)).toEqual({ code: '22222-22222' })
    const before = await readFile(join(folder, '22222-22222.age'))
    expect(await box.leave({ ...complaint, text: 'দ্বিতীয়' })).toEqual({ code: '33333-33333' })
    expect(await readFile(join(folder, '22222-22222.age'))).toEqual(before)
    expect(await opened('33333-33333')).toContain('"code":"33333-33333"')
    expect((await readdir(folder)).sort()).toEqual(['22222-22222.age', '33333-33333.age'])
    expect(await refusalOf(spool({ newCode: () => '22222-22222' }).leave(complaint))).toBe('disk.unwritable')
  })

  it('is refused while there is no focal point, and taken from the moment there is one', async () => {
    let current: string | null = null
    const box = spool({ recipient: () => current })
    expect(await refusalOf(box.leave(complaint))).toBe('feedback.closed')
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
    current = recipient
    expect(await refusalOf(box.leave(complaint))).toBe('none')
  })

  it('is refused for a key that nobody could open it with', async () => {
    const mistyped = recipient.slice(0, -1) + (recipient.endsWith('q') ? 'p' : 'q')
    expect(await refusalOf(spool({ recipient: () => mistyped }).leave(complaint))).toBe('feedback.closed')
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['nothing', null],
    ['spaces', ' \n\t '],
    ['marks that nobody sees', '\u200f\u200c\u2069'],
  ])('is refused with %s for words, whatever the contact', async (_what, text) => {
    expect(await refusalOf(spool().leave({ ...complaint, text, guided: nothing }))).toBe('feedback.empty')
    expect(await refusalOf(spool().leave({ ...complaint, text, guided: { ...nothing, wish: '👍' } }))).toBe('none')
  })

  it('is refused when the folder cannot be had, in words a person understands', async () => {
    const file = join(folder, '../../file')
    await writeFile(file, '')
    expect(await refusalOf(spool({ folder: join(file, 'feedback') }).leave(complaint))).toBe('disk.unwritable')
  })
})
