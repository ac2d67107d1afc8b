import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { publicSite, type PublicSite } from '@shared/features/kiosk/public-site'

/** A folder that is gone when the running test is. */
export const folderForTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-kiosk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A site that is nowhere. */
export const fictionalSite = (changes: Partial<PublicSite> = {}): PublicSite => ({
  ...publicSite.parse({
    format: 1,
    siteName: 'Centre at the Edge of the Map',
    languages: ['ps', 'fr', 'en'],
    kiosk: { idleSeconds: 60, printsPerHour: 30, feedbackRecipient: null },
    exitPin: null,
    contacts: [
      {
        id: '6f2b9a4e-0d0c-4b5e-9d55-3b1c7a1f0e11',
        name: 'Example Helpline',
        purpose: 'ستونزه لرئ؟ دلته زنګ ووهئ',
        languages: 'پښتو, English',
        hours: '9–17',
        telephone: '+00 000 000',
        place: null,
        lastChecked: '2026-11-02',
      },
    ],
    reviews: [],
  }),
  ...changes,
})
