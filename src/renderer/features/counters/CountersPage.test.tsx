import { describe, expect, test, vi } from 'vitest'
import type { CounterRow } from '@shared/features/counters/counters.contract'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { CountersPage } from './CountersPage'

vi.mock('../../desk/waymark', () => ({ waymark: {} }))

const rows: readonly CounterRow[] = [
  { week: '2026-11-09', language: 'fr', kind: 'visit', subject: null, count: 77 },
  { week: '2026-11-16', language: 'ur', kind: 'visit', subject: null, count: 40 },
  { week: '2026-11-16', language: 'bn', kind: 'visit', subject: null, count: 10 },
  { week: '2026-11-16', language: 'bn', kind: 'read', subject: 'handout/rights', count: 3 },
  { week: '2026-11-16', language: 'bn', kind: 'exercise', subject: 'breathing', count: 2 },
]
const shown = async (report: readonly CounterRow[], language: 'en' | 'ar' = 'en'): Promise<string> =>
  showDeskPage(<CountersPage />, {
    language,
    answers: [
      [['counters', 'report'], report],
      [['materials', 'shelf', 'en'], [{ id: 'handout/rights', head: { title: 'Your rights' } }]],
    ],
  })

describe('[T1.5] the counters of the kiosk', () => {
  test('say what will be here while nothing is', async () => {
    expect(await shown([])).toContain('Nothing counted yet')
  })

  test('begin with the latest week: languages of the site first, totals, bars, texts by title', async () => {
    const markup = await shown(rows)
    expect(markup).toContain('Week of 16 November 2026')
    expect(markup.indexOf('اردو')).toBeLessThan(markup.indexOf('বাংলা'))
    expect(markup).not.toContain('>77<')
    expect(markup).toContain('>50<')
    expect(markup).toContain('inline-size:25%')
    expect(markup).toContain('Your rights')
    expect(markup).toContain('Breathing')
    expect(markup).toContain('everything below 5 is left out')
    expect(namelessControls(markup)).toEqual([])
  })

  test('are written in the digits of the desk, and name a text they do not know by its id', async () => {
    const markup = await shown(rows, 'ar')
    expect(markup).toContain('>٥٠<')
    expect(markup).toContain('handout/rights')
  })
})
