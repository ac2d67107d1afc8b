import type { ReactNode } from 'react'
import { factsOf } from '@shared/languages'
import { describe, expect, test, vi } from 'vitest'
import type { PackFacts, PacksView } from '@shared/features/content-packs/content-packs.contract'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { ContentPacksPage } from './ContentPacksPage'
import { InspectionDialog } from './InspectionDialog'

vi.mock('../../desk/waymark', () => ({ waymark: { contentPacks: {} } }))
// A dialog is drawn outside of the page, which a page without a browser does not have.
vi.mock('@mantine/core', async (original) => ({
  ...(await original<object>()),
  Modal: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <section aria-label={title}>{children}</section>
  ),
}))

const pack: PackFacts = { name: 'harbour', title: 'Harbour texts', sequence: 7, date: '2026-11-20' }
const shown = async (packs: PacksView): Promise<string> =>
  showDeskPage(<ContentPacksPage />, { answers: [[['contentPacks', 'state'], packs]] })

describe('[D.P] the page for content packs', () => {
  test('says that the built-in texts are in use, that no key is trusted, and offers no way back', async () => {
    const markup = await shown({ installed: null, previous: null, keys: [] })
    expect(markup).toContain('No content pack is installed.')
    expect(markup).toContain('no pack can be installed')
    expect(markup).not.toContain('Go back one step')
    expect(namelessControls(markup)).toEqual([])
  })

  test('names the installed pack and the trusted keys, and offers the way back', async () => {
    const key = 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3'
    const keys = [{ id: 'one', label: 'Region North', key }]
    const markup = await shown({ installed: pack, previous: 'builtIn', keys })
    expect(markup).toContain('Harbour texts')
    expect(markup).toContain('Number 7, of 20 November 2026')
    expect(markup).toContain('Go back one step')
    expect(markup).toContain(key)
    expect(markup).toContain('aria-label="Remove: Region North"')
    expect(namelessControls(markup)).toEqual([])
  })

  test('shows what a pack would change, by whom it is signed and what it replaces', async () => {
    const inspection = {
      token: 'token',
      pack,
      signedBy: 'Region North',
      changes: [
        { file: 'content/handout/rights/ur.md', change: 'changed' as const },
        { file: 'locales/fr/kiosk.json', change: 'new' as const },
      ],
      languages: { so: { ...factsOf('fr'), ownName: 'Soomaali', englishName: 'Somali' } },
    }
    const dialog = async (changes: typeof inspection.changes): Promise<string> =>
      showDeskPage(
        <InspectionDialog
          inspection={{ ...inspection, changes }}
          installed={{ ...pack, sequence: 6 }}
          onClose={() => undefined}
        />,
      )
    const markup = await dialog(inspection.changes)
    for (const words of [
      'Region North',
      'Number 6',
      'New: 1',
      'Changed: 1',
      'اردو',
      'Words of the screens',
      'Soomaali · Somali',
    ]) {
      expect(markup).toContain(words)
    }
    expect(markup).not.toContain('Removed:')
    expect(namelessControls(markup)).toEqual([])
    expect(await dialog([])).toContain('No file in this pack differs')
  })
})
