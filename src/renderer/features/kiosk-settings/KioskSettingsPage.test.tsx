import { describe, expect, test, vi } from 'vitest'
import type { KioskSettingsView } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { KioskSettingsPage } from './KioskSettingsPage'

vi.mock('../../desk/waymark', () => ({ waymark: { kioskSettings: {} } }))

const settings: KioskSettingsView = {
  idleSeconds: 90,
  printsPerHour: 20,
  feedbackRecipient: null,
  hasExitPin: false,
  sharedFolder: '/srv/way mark',
}
const shown = async (change: Partial<KioskSettingsView> = {}, language: 'en' | 'ar' = 'en'): Promise<string> =>
  showDeskPage(<KioskSettingsPage />, {
    language,
    answers: [[['kioskSettings', 'view'], { ...settings, ...change }]],
  })

describe('[D.K] the settings of the kiosk', () => {
  test('say what is in force, what is missing, and how to start it', async () => {
    const markup = await shown()
    expect(markup).toContain('value="1 and a half minutes"')
    expect(markup).toContain('No PIN is set')
    expect(markup).toContain('takes no feedback at the moment')
    expect(markup).toContain('--kiosk --shared-dir=&quot;/srv/way mark&quot;')
    expect(await shown({ hasExitPin: true })).toContain('A PIN is set')
    expect(await shown({ feedbackRecipient: `age1${'q'.repeat(58)}` })).not.toContain('takes no feedback at the moment')
  })

  test('say that the desk cannot open feedback, and never show a PIN', async () => {
    const markup = await shown()
    expect(markup).toContain('The desk cannot open feedback')
    expect(markup.match(/type="password"/g)).toHaveLength(2)
  })

  test('name every control in both directions', async () => {
    expect(namelessControls(await shown())).toEqual([])
    expect(namelessControls(await shown({}, 'ar'))).toEqual([])
  })
})
