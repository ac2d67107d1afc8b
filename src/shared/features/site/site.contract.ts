import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguage } from '../../language-schemas'
import { longestLabel, typedText } from '../../text'

/** Where the desk stands; adapts prompts and red lines later (Toolkit, module 4). */
export const settingKinds = ['transit', 'detention', 'remote', 'mobile', 'emergency'] as const
export const settingKind = z.enum(settingKinds)
export type SettingKind = z.infer<typeof settingKind>

/** Idle times an administrator can choose from, in seconds. */
export const idleSecondsChoices = [30, 60, 120, 300, 600] as const

export const siteSettings = z.object({
  name: typedText(longestLabel),
  setting: settingKind,
  /** Languages of the people who come to this desk, most frequent first. */
  languages: z.array(migrantLanguage).min(1),
  /** Stillness after which the desk locks itself, in seconds. */
  idleSeconds: z.union(idleSecondsChoices.map((seconds) => z.literal(seconds))),
})
export type SiteSettings = z.infer<typeof siteSettings>

export const siteContract = {
  get: procedure(z.undefined()).returns<SiteSettings>(),
  update: procedure(siteSettings).returns<SiteSettings>(),
}
