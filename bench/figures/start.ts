import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { vaultPlace } from '@main/vault/paths'
import { createVault } from '@main/vault/vault'
import type { Measurement } from '../figure'
import { inTurns, spreadOf } from '../statistics'
import { bareWindow, measureStart, memoryOf, type Start } from '../windows/start'

/** A profile whose desk starts on the unlock screen. */
const profileWithVault = async (profile: string): Promise<string> => {
  const { vault } = await createVault(
    vaultPlace(profile),
    {
      site: { name: 'Sample Desk', setting: 'transit', languages: ['ur', 'en'], idleSeconds: 300 },
      administrator: { name: 'Ada Sample', passphrase: 'lantern orchard violet train', language: 'en' },
      counsellor: { name: 'Cal Sample', passphrase: 'pebble window copper song', language: 'en' },
    },
    '2031-02-03T04:05:06.000Z',
  )
  vault.db.close()
  return profile
}

/** From nothing to the unlock screen, and what the unlock screen holds while nobody is there. */
export const start: Measurement = {
  name: 'start',
  run: async ({ rounds, folder }) => {
    const ownProfile = await profileWithVault(join(folder, 'waymark'))
    const bareProfile = join(folder, 'bare')
    mkdirSync(bareProfile)
    const { ours, theirs } = await inTurns(rounds, {
      ours: () => measureStart({ target: process.cwd(), profile: ownProfile }),
      theirs: () => measureStart({ target: bareWindow(), profile: bareProfile }),
    })
    const usable = ({ usable: milliseconds }: Start): number => milliseconds
    const reference = 'a bare window of the same runtime'
    return [
      {
        title: 'start until the unlock screen is usable',
        unit: 'ms',
        reference,
        measured: { ours: spreadOf(ours.map(usable)), theirs: spreadOf(theirs.map(usable)) },
        goal: { times: 1.3 },
      },
      { title: 'memory at the unlock screen', unit: 'MiB', reference, measured: memoryOf(ours, theirs), goal: null },
    ]
  },
}
