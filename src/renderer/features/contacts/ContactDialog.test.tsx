import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { ContactDialog } from './ContactDialog'
import { namelessControls, showDeskPage } from './testing/desk-page'

vi.mock('../../desk/waymark', () => ({ waymark: { contacts: {} } }))
// A dialog is drawn outside of the page, which a page without a browser does not have.
vi.mock('@mantine/core', async (original) => ({
  ...(await original<object>()),
  Modal: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
    <section aria-label={title}>{children}</section>
  ),
}))

describe('[G.C] the dialog for a contact', () => {
  test('names every field, keeps the telephone number left-to-right and waits for what is needed', async () => {
    const markup = await showDeskPage(<ContactDialog contact={null} onClose={() => undefined} />, { language: 'ar' })
    expect(namelessControls(markup)).toEqual([])
    // The field takes its direction from the box around it.
    expect(markup).toMatch(/<div[^>]*dir="ltr"[^>]*><input[^>]*type="tel"/)
    expect(markup).not.toMatch(/<div[^>]*dir="ltr"[^>]*><textarea/)
    expect(markup).toMatch(/<button[^>]*type="submit"[^>]*disabled/)
  })
})
