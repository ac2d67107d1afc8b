import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { DocumentRequest } from '../../src/shared/features/printing/printing.contract'
import { builtInLanguages } from '../../src/shared/languages'
import { test, unlockPrepared } from '../driver/prepared-desk'

interface Printed {
  readonly pages: number
  readonly bytes: Buffer
}

/** What the desk shows and prints for a request, through the app's own gate. */
const print = async (page: Page, request: DocumentRequest): Promise<Printed> => {
  const { pages, letters } = await page.evaluate<{ readonly pages: number; readonly letters: string }>(
    `waymark.printing.prepare(${JSON.stringify(request)}).then(({ value }) => ({
      pages: value.pages,
      letters: Array.from(value.bytes, (byte) => String.fromCharCode(byte)).join(''),
    }))`,
  )
  return { pages, bytes: Buffer.from(letters, 'latin1') }
}

const dotsPerMillimetre = 150 / 25.4

/** The last column of the first page that holds ink, in millimetres from the paper's left edge. */
const inkEndsAt = ({ bytes }: Printed): number => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-ink-'))
  try {
    const pdf = join(folder, 'page.pdf')
    writeFileSync(pdf, bytes)
    const picture = execFileSync('pdftoppm', ['-r', '150', '-gray', '-f', '1', '-l', '1', pdf], { maxBuffer: 2 ** 24 })
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))
    const width = Number(head?.[1])
    const dots = picture.subarray(head?.[0].length)
    expect(dots).toHaveLength(width * Number(head?.[2]))
    return dots.reduce((last, dot, at) => (dot < 128 ? Math.max(last, at % width) : last), 0) / dotsPerMillimetre
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('[D.P][D.I] what is signed is one page in every language, and more of the same in large print', async ({
  launch,
}) => {
  const page = await unlockPrepared(await launch())
  for (const language of builtInLanguages) {
    const forms = (large: boolean): readonly DocumentRequest[] => [
      { kind: 'consent-form', purpose: 'counselling', language, large },
      { kind: 'consent-form', purpose: 'transfer', language, large },
      { kind: 'material', id: 'form/interpreter-undertaking', language, large },
    ]
    const pagesOf = async (large: boolean): Promise<readonly number[]> => {
      const pages: number[] = []
      for (const form of forms(large)) pages.push((await print(page, form)).pages)
      return pages
    }
    expect.soft(await pagesOf(false), language).toEqual([1, 1, 1])
    expect.soft(Math.min(...(await pagesOf(true))), language).toBeGreaterThan(1)
  }
})

test('[D.P][D.I] Nastaliq reaches past the edge of its text, and is not cut there', async ({ launch }) => {
  const page = await unlockPrepared(await launch())
  const titled = (language: 'en' | 'ur') =>
    print(page, { kind: 'material', id: 'form/who-knows-what', language, large: false })
  // Rules and English letters end with the text, 18 mm from the paper's edge.
  expect(inkEndsAt(await titled('en'))).toBeCloseTo(192, 0)
  // The title's first letter is a kaf, whose stroke leads out of the line; from 196 mm on nothing would be printed.
  const reach = inkEndsAt(await titled('ur'))
  expect(reach).toBeGreaterThan(193)
  expect(reach).toBeLessThan(195.5)
})
