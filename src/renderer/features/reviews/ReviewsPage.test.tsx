import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import type { TranslationState } from '@shared/features/reviews/reviews.contract'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { ReviewDialog } from './ReviewDialog'
import { ReviewsPage } from './ReviewsPage'

vi.mock('../../desk/waymark', () => ({ waymark: { reviews: {}, materials: {} } }))
// A dialog is drawn outside of the page, which a page without a browser does not have.
vi.mock('@mantine/core', async (original) => ({
  ...(await original<object>()),
  Modal: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <section aria-label={title}>{children}</section>
  ),
}))

const text = (change: Partial<TranslationState>): TranslationState => ({
  id: 'handout/rights',
  language: 'ur',
  title: 'آپ کے حقوق',
  version: '1.2',
  state: 'unreviewed',
  reviewer: null,
  reviewedOn: null,
  note: null,
  ...change,
})
const material = (language: 'ur' | 'en', body: string) => ({
  id: 'handout/rights',
  language,
  asked: language,
  head: { title: `Title in ${language}`, summary: 'Summary', version: '1.2' },
  body,
})

describe('[T5.2] the review of translations', () => {
  test('lists the texts of the first language of the site by state, with counts and who reviewed them', async () => {
    const texts = [
      text({}),
      text({
        id: 'handout/options',
        title: 'اختیارات',
        state: 'reviewed',
        reviewer: 'Amber Sail',
        reviewedOn: '2026-11-03',
      }),
      text({ id: 'form/referral-sheet', title: 'Referral sheet', state: 'missing' }),
    ]
    const markup = await showDeskPage(<ReviewsPage />, { answers: [[['reviews', 'list', 'ur'], texts]] })
    for (const words of ['All: 3', 'Not checked yet: 1', 'Checked, good: 1', 'Not translated: 1']) {
      expect(markup).toContain(words)
    }
    expect(markup).not.toContain('Out of date')
    expect(markup).toContain('Amber Sail, 3 November 2026')
    // Both translations can be opened; what is missing cannot.
    expect(markup.match(/aria-label="Read and review: /g)).toHaveLength(2)
    expect(markup).toMatch(/lang="en"[^>]*><bdi dir="ltr">Referral sheet/)
    expect(namelessControls(markup)).toEqual([])
  })

  test('shows the text beside the English one, and asks for a name, a day and a verdict', async () => {
    const dialog = async (state: TranslationState['state']): Promise<string> =>
      showDeskPage(<ReviewDialog text={text({ state })} onClose={() => undefined} />, {
        answers: [
          [['materials', 'handout/rights', 'ur'], material('ur', '## حقوق')],
          [['materials', 'handout/rights', 'en'], material('en', '## Rights')],
        ],
      })
    const markup = await dialog('unreviewed')
    expect(markup).toContain('حقوق')
    expect(markup).toContain('>Rights<')
    expect(markup).toMatch(/<button[^>]*type="submit"[^>]*disabled/)
    expect(markup).not.toContain('checked=""')
    expect(namelessControls(markup)).toEqual([])
    expect(markup).not.toContain('newer than this translation')
    expect(await dialog('outOfDate')).toContain('newer than this translation')
  })
})
