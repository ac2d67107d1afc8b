import { z } from 'zod'

/** Where a guidance card is found. */
export const guidanceTopics = [
  'principles',
  'implications',
  'settings',
  'vulnerability',
  'conditions',
  'talking',
  'distress',
  'desk',
] as const
export type GuidanceTopic = (typeof guidanceTopics)[number]

/** Groups of the kiosk's home page and of the desk's shelf; forms are for the desk alone. */
export const materialGroups = ['know', 'choose', 'prepare', 'journey', 'feel', 'help', 'form'] as const
export type MaterialGroup = (typeof materialGroups)[number]

/** Signs that stand beside titles and section headings, by what they mean. */
export const signNames = [
  'scale',
  'shield',
  'hand',
  'info',
  'lawyer',
  'doctor',
  'family',
  'home',
  'door',
  'child',
  'speech',
  'question',
  'list',
  'pen',
  'phone',
  'lock',
  'eye',
  'clock',
  'calendar',
  'plane',
  'bag',
  'paper',
  'money',
  'work',
  'school',
  'food',
  'water',
  'heart',
  'breath',
  'rest',
  'walk',
  'star',
  'warning',
  'check',
  'route',
  'map',
  'group',
  'letter',
  'sprout',
  'balance',
  'ear',
  'interpreter',
  'stop',
] as const
export type SignName = (typeof signNames)[number]

export const catalogueEntry = z.object({
  id: z.string().regex(/^(?:handout|form)\/[a-z][a-z0-9-]{0,59}$/),
  icon: z.enum(signNames),
  group: z.enum(materialGroups),
})
export type CatalogueEntry = z.infer<typeof catalogueEntry>

/** `catalogue.json` beside the texts: what is listed, in which order. */
export const catalogue = z.array(catalogueEntry).max(500)
