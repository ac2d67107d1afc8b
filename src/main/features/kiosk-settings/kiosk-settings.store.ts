import type { Database } from '@signalapp/sqlcipher'
import { kioskSettings, type KioskSettings } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import type { PublicSite } from '@shared/features/kiosk/public-site'
import type { Act } from '../../vault/act'
import { change, first, sql } from '../../vault/database/statements'
import { write } from '../../vault/database/transaction'

export interface StoredKioskSettings {
  readonly settings: KioskSettings
  readonly exitPin: PublicSite['exitPin']
}

/** How the site's kiosk behaves, and what its exit PIN is compared with. */
export const getKioskSettings = (db: Database): StoredKioskSettings => {
  const row = first(db, sql.selectFrom('kiosk_settings').selectAll())
  if (!row) throw new Error('the vault has no kiosk settings')
  const { exit_pin_salt: salt, exit_pin_hash: hash } = row
  return {
    settings: kioskSettings.parse({
      idleSeconds: row.idle_seconds,
      printsPerHour: row.prints_per_hour,
      feedbackRecipient: row.feedback_recipient,
    }),
    exitPin: salt === null || hash === null ? null : { salt, hash },
  }
}

export const updateKioskSettings = (db: Database, act: Act, settings: KioskSettings): StoredKioskSettings => {
  write(db, { ...act, action: 'kioskSettings.updated', subject: 'kiosk' }, () => {
    change(
      db,
      sql.updateTable('kiosk_settings').set({
        idle_seconds: settings.idleSeconds,
        prints_per_hour: settings.printsPerHour,
        feedback_recipient: settings.feedbackRecipient,
      }),
    )
  })
  return getKioskSettings(db)
}

/** @param pin what `hashPin` made; the digits themselves never reach the vault */
export const setExitPin = (
  db: Database,
  act: Act,
  pin: NonNullable<StoredKioskSettings['exitPin']>,
): StoredKioskSettings => {
  write(db, { ...act, action: 'kioskSettings.exitPinSet', subject: 'kiosk' }, () => {
    change(db, sql.updateTable('kiosk_settings').set({ exit_pin_salt: pin.salt, exit_pin_hash: pin.hash }))
  })
  return getKioskSettings(db)
}
