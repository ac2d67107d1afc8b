import type { KioskSettingsView } from '@shared/features/kiosk-settings/kiosk-settings.contract'
import type { Handlers } from '../../ipc/router'
import { hashPin } from '../../exit-pin/pin-hash'
import type { PublishingContext } from '../site/publishing-context'
import type { StoredKioskSettings } from './kiosk-settings.store'

interface KioskSettingsContext extends PublishingContext {
  readonly sharedFolder: string
}

export const kioskSettingsHandlers = (context: KioskSettingsContext): Handlers<'kioskSettings'> => {
  const { vault, act, published, sharedFolder } = context
  const viewOf = async (stored: Promise<StoredKioskSettings>): Promise<KioskSettingsView> => {
    const { settings, exitPin } = await stored
    return { ...settings, hasExitPin: exitPin !== null, sharedFolder }
  }
  return {
    get: () => viewOf(vault().kioskSettings.get()),
    update: (settings, by) => viewOf(published('kioskSettings', vault().kioskSettings.update(act(by), settings))),
    setExitPin: async ({ pin }, by) => {
      const hashed = await hashPin(pin)
      return viewOf(published('kioskSettings', vault().kioskSettings.setExitPin(act(by), hashed)))
    },
  }
}
