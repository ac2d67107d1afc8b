import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { feedbackRecipient } from '../feedback/feedback.contract'

/** Stillness after which the kiosk asks, in seconds. */
export const kioskIdleChoices = [30, 60, 90, 120, 180] as const
/** Pages of paper that the kiosk gives in an hour. */
export const kioskPrintChoices = [0, 10, 20, 30, 60, 120] as const

/** Six to twelve digits that end the kiosk. */
export const exitPin = z.string().regex(/^\d{6,12}$/)

export const kioskSettings = z.object({
  idleSeconds: z.union(kioskIdleChoices.map((seconds) => z.literal(seconds))),
  printsPerHour: z.union(kioskPrintChoices.map((prints) => z.literal(prints))),
  /** Public key of the feedback focal point; null: the kiosk takes no feedback. */
  feedbackRecipient: feedbackRecipient.nullable(),
})
export type KioskSettings = z.infer<typeof kioskSettings>

export const defaultKioskSettings: KioskSettings = { idleSeconds: 60, printsPerHour: 30, feedbackRecipient: null }

/** What the administrator sees: the PIN itself is never given back. */
export interface KioskSettingsView extends KioskSettings {
  readonly hasExitPin: boolean
  /** Folder in which desk and kiosk meet; `--shared-dir` names another one. */
  readonly sharedFolder: string
}

export const kioskSettingsContract = {
  get: procedure(z.undefined()).returns<KioskSettingsView>(),
  update: procedure(kioskSettings).returns<KioskSettingsView>(),
  setExitPin: procedure(z.object({ pin: exitPin })).returns<KioskSettingsView>(),
}
