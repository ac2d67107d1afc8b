import { describe, expect, test, vi } from 'vitest'
import type { Role } from '@shared/features/accounts/accounts.contract'
import { RouterProvider } from '../../desk/route'
import { namelessControls, showDeskPage } from '../contacts/testing/desk-page'
import { ExercisesPage } from './ExercisesPage'

vi.mock('../../desk/waymark', () => ({ waymark: {} }))

const shown = (role: Role): Promise<string> =>
  showDeskPage(
    <RouterProvider start={{ page: 'exercises' }}>
      <ExercisesPage />
    </RouterProvider>,
    { role },
  )

describe('[T2.T3] the exercises at the desk', () => {
  test('are shown on the migrant’s screen by a counsellor', async () => {
    const markup = await shown('counsellor')
    expect(markup).toContain('Do it here: Calm breath')
    expect(markup).toContain('On their screen: Calm breath')
    expect(namelessControls(markup)).toEqual([])
  })

  test('[T1.5] are done here by a supervisor, who has nobody in front of them', async () => {
    const markup = await shown('supervisor')
    expect(markup).toContain('Do it here: Calm breath')
    expect(markup).not.toContain('On their screen')
    expect(namelessControls(markup)).toEqual([])
  })
})
