import type { MigrantLanguage } from '../src/shared/languages'
import type { DeskSetup, Person } from '../test/driver/desk'

/** The fictional office in which every story plays. */
export const office: DeskSetup = {
  site: 'Sample Desk, Exampletown',
  setting: 'transit',
  languages: ['ur', 'bn', 'ar', 'ps', 'fa', 'sq', 'fr', 'en'] satisfies readonly MigrantLanguage[],
  administrator: { name: 'Ada Sample', passphrase: 'lantern orchard violet train' },
  counsellor: { name: 'Cal Sample', passphrase: 'pebble window copper song' },
}

/** The counsellor after they chose a passphrase that nobody else knows. */
export const counsellor: Person = { ...office.counsellor, passphrase: 'quiet harbour seven kites' }
