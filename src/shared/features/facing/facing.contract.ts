import { z } from 'zod'
import { procedure } from '../../ipc/procedure'
import { caseId } from '../../ids'
import { taggedLanguage } from '../../language-schemas'
import type { MigrantLanguage } from '../../languages'
import { gridChange, type LiveGrid } from '../adversity-grid/adversity-grid.contract'
import { materialId, type Material } from '../materials/materials.contract'

/** What the facing display shows. Only what the counsellor shares ever gets there. */
export type FacingView =
  | { readonly kind: 'idle'; readonly languages: readonly MigrantLanguage[]; readonly turned: boolean }
  | { readonly kind: 'grid'; readonly language: MigrantLanguage; readonly grid: FacingGrid; readonly turned: boolean }
  | {
      readonly kind: 'material'
      readonly language: MigrantLanguage
      readonly material: Material
      readonly turned: boolean
    }
  | {
      readonly kind: 'exercise'
      readonly language: MigrantLanguage
      readonly exercise: SharedExercise
      readonly turned: boolean
    }

export const sharedExercises = ['breathing', 'muscles'] as const
export type SharedExercise = (typeof sharedExercises)[number]

/** The live grid without what the migrant's screen does not need: no case id and no case number. */
export type FacingGrid = Pick<LiveGrid, 'languages' | 'entries' | 'revision'>

/** How the desk sees the facing display. */
export interface FacingStatus {
  /** 'second': a screen of its own. 'turned': the one screen is turned to the migrant. 'none': one screen, desk in front. */
  readonly screen: 'second' | 'turned' | 'none'
  readonly shows: FacingView['kind']
  /** Which exercise, while one is shown. */
  readonly exercise: SharedExercise | null
}

export const shareRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grid') }),
  z.object({ kind: z.literal('material'), id: materialId, language: taggedLanguage, caseId }),
  z.object({ kind: z.literal('exercise'), exercise: z.enum(sharedExercises), language: taggedLanguage }),
])
export type ShareRequest = z.infer<typeof shareRequest>

/** Digits the counsellor picks when the only screen is turned; with them the desk comes back. */
export const returnCode = z.string().regex(/^\d{4,8}$/)

/** Procedures of the desk that steer the facing display. */
export const facingContract = {
  status: procedure(z.undefined()).returns<FacingStatus>(),
  /** Shows something there. With a single screen `code` is needed and the screen is turned. */
  share: procedure(z.object({ what: shareRequest, code: returnCode.nullable() })).returns<FacingStatus>(),
  stop: procedure(z.undefined()).returns<FacingStatus>(),
}

/** Procedures of the facing window itself. */
export const displayContract = {
  view: procedure(z.undefined()).returns<FacingView>(),
  changeGrid: procedure(gridChange).returns<FacingGrid>(),
  /** The counsellor's code; a third wrong one locks the desk. */
  bringDeskBack: procedure(z.object({ code: z.string().max(20) })).returns<null>(),
  /** The person is done with the exercise, or does not want it. Nothing is shown then; a turned screen stays turned. */
  leaveExercise: procedure(z.undefined()).returns<null>(),
  touch: procedure(z.undefined()).returns<null>(),
}
