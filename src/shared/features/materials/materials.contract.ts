import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { guidanceTopics, type CatalogueEntry } from './catalogue'

export const materialKinds = ['handout', 'form', 'guidance'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** Names a text: its kind, and its folder among the texts of that kind. Never a path: no dots, no second slash. */
export type MaterialId = `${MaterialKind}/${string}`
const pattern = /^(?:handout|form|guidance)\/[a-z][a-z0-9-]{0,59}$/
export const isMaterialId = (value: unknown): value is MaterialId => typeof value === 'string' && pattern.test(value)
export const materialId = z.custom<MaterialId>(isMaterialId)

/** The kind in an id. */
export const kindOf = (id: MaterialId): MaterialKind =>
  materialKinds.find((kind) => id.startsWith(`${kind}/`)) ?? 'form'

/** The head of every content file; checked when it is read. */
export const materialHead = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  audience: z.enum(['migrant', 'counsellor']),
  readingLevel: z.enum(['plain', 'professional']),
  /** Sections of the method that the text stands on. */
  source: z.string().min(1),
  version: z.string().min(1),
  date: z.iso.date(),
  translator: z.string().nullable(),
  reviewer: z.string().nullable(),
  reviewed: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
  /** Guidance cards only: where the card is found, and the cards that belong to it. */
  topic: z.enum(guidanceTopics).optional(),
  related: z.array(materialId).max(6).optional(),
})
export type MaterialHead = z.infer<typeof materialHead>

/** A text without its body, for lists. */
export interface MaterialSummary {
  readonly id: MaterialId
  /** The language of this text, which is English when the asked one is missing. */
  readonly language: MigrantLanguage
  readonly asked: MigrantLanguage
  readonly head: MaterialHead
}

export interface Material extends MaterialSummary {
  /** Markdown, with the directives of `docs/content.md`. */
  readonly body: string
}

/** A handout or form as the shelf and the kiosk list it: its summary, its sign and the group it stands in. */
export interface ShelvedMaterial extends MaterialSummary, Pick<CatalogueEntry, 'icon' | 'group'> {}

/** A text is an original (English), a reviewed translation, or one that no native speaker has checked. */
export const reviewStatus = (material: Pick<Material, 'language' | 'head'>): 'original' | 'reviewed' | 'unreviewed' =>
  material.language === 'en' ? 'original' : material.head.reviewed === null ? 'unreviewed' : 'reviewed'

export const materialsContract = {
  /** Handouts and forms, in the catalogue's order, each in the language or in English. */
  shelf: procedure(z.object({ language: taggedLanguage })).returns<readonly ShelvedMaterial[]>(),
  read: procedure(z.object({ id: materialId, language: taggedLanguage })).returns<Material>(),
  /** All guidance cards with their bodies: the search runs in the window. */
  guidance: procedure(z.object({ language: taggedLanguage })).returns<readonly Material[]>(),
}
