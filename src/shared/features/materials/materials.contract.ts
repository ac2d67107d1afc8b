import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { migrantLanguages } from '../../languages'

/** Texts that exist in this version of Waymark. The content packs to come will add to them. */
export const materialIds = ['handout/rights', 'form/consent-counselling', 'form/consent-transfer'] as const
export const materialId = z.enum(materialIds)
export type MaterialId = z.infer<typeof materialId>

/** The head of every content file; checked when it is read. */
export const materialHead = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  audience: z.enum(['migrant', 'counsellor']),
  readingLevel: z.enum(['plain', 'professional']),
  source: z.string().min(1),
  version: z.string().min(1),
  date: z.iso.date(),
  translator: z.string().nullable(),
  reviewer: z.string().nullable(),
  reviewed: z.iso.date().nullable(),
  validUntil: z.iso.date().nullable(),
})
export type MaterialHead = z.infer<typeof materialHead>

export interface Material {
  readonly id: MaterialId
  /** The language of this text, which is English when the asked one is missing. */
  readonly language: (typeof migrantLanguages)[number]
  readonly asked: (typeof migrantLanguages)[number]
  readonly head: MaterialHead
  /** Markdown. */
  readonly body: string
}

/** A text is an original (English), a reviewed translation, or one that no native speaker has checked. */
export const reviewStatus = (material: Pick<Material, 'language' | 'head'>): 'original' | 'reviewed' | 'unreviewed' =>
  material.language === 'en' ? 'original' : material.head.reviewed === null ? 'unreviewed' : 'reviewed'

export const materialsContract = {
  read: procedure(z.object({ id: materialId, language: z.enum(migrantLanguages) })).returns<Material>(),
}
