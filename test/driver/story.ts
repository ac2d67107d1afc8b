import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { columns, levels } from '../../src/shared/features/adversity-grid/adversity-grid.contract'
import { packageSections } from '../../src/shared/features/handover/handover.sections'
import { migrantLanguage } from '../../src/shared/language-schemas'
import { longestLabel } from '../../src/shared/text'

const label = z.string().min(1).max(longestLabel)

const entry = z.strictObject({
  level: z.enum(levels),
  column: z.enum(columns),
  /** Who types it: the migrant on the facing display, or the counsellor at the desk. */
  from: z.enum(['facing', 'desk']),
  text: z.string().min(1),
  counterpart: z.string().min(1).nullable(),
})

const consent = z
  .strictObject({
    decision: z.enum(['given', 'refused']),
    form: z.enum(['written', 'oral']),
    witness: label.nullable(),
  })
  .refine(({ form, witness }) => form === 'written' || witness !== null, {
    path: ['witness'],
    message: 'a spoken answer needs the name of a witness',
  })

/** A fictional person's way through the desk, as docs/stories.md describes it. */
export const storySchema = z.strictObject({
  language: migrantLanguage,
  caseNumber: z.string().min(1).max(64),
  interpreterNeeded: z.boolean(),
  consent,
  grid: z.array(entry),
  keep: z.boolean(),
  handover: z
    .strictObject({
      recipient: label,
      language: migrantLanguage,
      sections: z.array(z.enum(packageSections)).min(1),
    })
    .nullable(),
})

export type Story = z.infer<typeof storySchema>
export type StoryEntry = Story['grid'][number]

/** Why a file is no story: one sentence that names the file, the place in it and what is wrong there. */
export class StoryProblem extends Error {
  override name = 'StoryProblem'
}

/**
 * Reads a story file.
 * @throws StoryProblem
 */
export const readStory = (path: string): Story => {
  const story = storySchema.safeParse(readJson(path))
  if (story.success) return story.data
  const [first, ...others] = story.error.issues
  const place = first === undefined || first.path.length === 0 ? 'the file itself' : first.path.join('.')
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  throw new StoryProblem(
    `${path} is not a story: ${place}: ${first?.message ?? 'not understood'}${more}; see docs/stories.md.`,
  )
}

const readJson = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new StoryProblem(`${path} cannot be read: ${messageOf(error)}.`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new StoryProblem(`${path} is not JSON: ${messageOf(error)}.`)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
