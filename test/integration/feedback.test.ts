import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFeedbackSpool } from '@main/kiosk/feedback/spool'
import { ageDecrypt, hasCommand, keygen } from '@main/sealing/testing/commands'
import { canMount, smallDisk } from '@main/sealing/testing/small-disk'
import { temporaryFolder } from '@main/sealing/testing/temporary-folder'
import type { FeedbackInput } from '@shared/features/feedback/feedback.contract'
import { WaymarkError } from '@shared/result'

const nothing = { what: null, when: null, where: null, who: null, wish: null }

/** Fictional. */
const urdu: FeedbackInput = {
  kind: 'complaint',
  language: 'ur',
  text: 'رات کو ہمارے کمرے میں کمبل نہیں تھے۔ میں نے تین بار کہا، نمبر +355 4 555 0123 پر بھی۔',
  guided: nothing,
  contact: null,
}
const bengali: FeedbackInput = {
  kind: 'misconduct',
  language: 'bn',
  text: null,
  guided: { ...nothing, what: 'একজন পাহারাদার আমাকে ধাক্কা দিয়েছে।', when: 'গতকাল, ০৭:৩০', where: 'করিডরে' },
  contact: 'নমুনা, ঘর ১২',
}
const ownWords = ['کمبل', '555 0123', 'পাহারাদার', '০৭:৩০', 'নমুনা']

const boxIn = (folder: string, publicKey: string) =>
  createFeedbackSpool({
    folder,
    recipient: () => publicKey,
    site: () => 'Sample Centre, Exampletown',
    now: () => new Date('2026-11-22T07:48:31.250Z'),
  })

/** The words that stand somewhere in the folder, in a name or in a file, as UTF-8 or as UTF-16. */
const wordsFoundIn = (folder: string): readonly string[] => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const contents = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
  const bytes = [Buffer.from(names.join('\n')), ...contents.map((path) => readFileSync(path))]
  const spellings = (word: string): readonly Buffer[] => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    Buffer.from(JSON.stringify(word).slice(1, -1)),
    Buffer.from(Buffer.from(word).toString('base64').slice(0, -4)),
  ]
  return ownWords.filter((word) => spellings(word).some((wanted) => bytes.some((held) => held.includes(wanted))))
}

const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof WaymarkError ? error.code : String(error)),
  )

describe.skipIf(!hasCommand('age'))('[T5.4] feedback left at the kiosk (needs the age command)', () => {
  test('is opened by the focal point with age and their own key, and with no other', async () => {
    const folder = temporaryFolder()
    const spool = join(folder, 'spool')
    const focalPoint = keygen(folder, 'focal-point')
    const somebodyElse = keygen(folder, 'somebody-else')
    const box = boxIn(spool, focalPoint.publicKey)
    for (const input of [urdu, bengali]) {
      const { code } = await box.leave(input)
      const path = join(spool, `${code}.age`)
      expect(JSON.parse(ageDecrypt(path, focalPoint.identityFile).toString('utf8'))).toEqual({
        ...input,
        format: 1,
        code,
        receivedAt: '2026-11-22T07:00:00.000Z',
        site: 'Sample Centre, Exampletown',
      })
      expect(() => ageDecrypt(path, somebodyElse.identityFile)).toThrow(/no identity matched/)
    }
    expect(readdirSync(spool)).toHaveLength(2)
  })

  test('leaves none of its words on the disk', async () => {
    const folder = temporaryFolder()
    const spool = join(folder, 'spool')
    const box = boxIn(spool, keygen(folder, 'focal-point').publicKey)
    await box.leave(urdu)
    await box.leave(bengali)
    expect(readdirSync(spool).every((name) => /^[2-9A-Z]{5}-[2-9A-Z]{5}\.age$/.test(name))).toBe(true)
    expect(wordsFoundIn(folder)).toEqual([])
    // The control: planted words are found, each in one of the spellings.
    writeFileSync(join(spool, 'planted'), JSON.stringify([urdu, bengali]))
    expect(wordsFoundIn(folder)).toEqual(ownWords)
    writeFileSync(join(spool, 'planted'), Buffer.from(ownWords.join(' '), 'utf16le'))
    expect(wordsFoundIn(folder)).toEqual(ownWords)
  })

  test.skipIf(!canMount())('is refused on a full or read-only disk and leaves nothing there (needs root)', async () => {
    const folder = temporaryFolder()
    const { folder: stick, makeReadOnly } = smallDisk(folder)
    const box = boxIn(stick, keygen(folder, 'focal-point').publicKey)
    const filler = join(stick, 'filler')
    for (let bytes = 4_194_304; bytes >= 1024; bytes /= 2) {
      try {
        writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' })
      } catch {
        // Full for this size; the next one is smaller.
      }
    }
    expect(await refusalOf(box.leave(urdu))).toBe('disk.full')
    expect(readdirSync(stick)).toEqual(['filler'])
    rmSync(filler)
    const { code } = await box.leave(urdu)
    makeReadOnly()
    expect(await refusalOf(box.leave(bengali))).toBe('disk.unwritable')
    expect(readdirSync(stick)).toEqual([`${code}.age`])
  })
})
