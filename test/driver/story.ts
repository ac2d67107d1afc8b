import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { columns, levels } from '../../src/shared/features/adversity-grid/adversity-grid.contract'
import { packageSections } from '../../src/shared/features/handover/handover.sections'
import { migrantLanguages } from '../../src/shared/languages'

const entry = z.strictObject({
  level: z.enum(levels),
  column: z.enum(columns),
  /** Who types it: the migrant on the facing display, or the counsellor at the desk. */
  from: z.enum(['facing', 'desk']),
  text: z.string().min(1),
  counterpart: z.string().min(1).nullable(),
})

/** A fictional person's way through the desk, as docs/stories.md describes it. */
export const storySchema = z.strictObject({
  language: z.enum(migrantLanguages),
  caseNumber: z.string().min(1).max(64),
  interpreterNeeded: z.boolean(),
  consent: z.strictObject({
    decision: z.enum(['given', 'refused']),
    form: z.enum(['written', 'oral']),
    witness: z.string().min(1).nullable(),
  }),
  grid: z.array(entry),
  keep: z.boolean(),
  handover: z
    .strictObject({
      recipient: z.string().min(1),
      language: z.enum(migrantLanguages),
      sections: z.array(z.enum(packageSections)).min(1),
    })
    .nullable(),
})

export type Story = z.infer<typeof storySchema>
export type StoryEntry = Story['grid'][number]

/**
 * Reads a story file.
 * @throws Error that names the file and what is wrong in it
 */
export const readStory = (path: string): Story => {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const story = storySchema.safeParse(content)
  if (!story.success) throw new Error(`${path} is not a story:\n${z.prettifyError(story.error)}`)
  return story.data
}
