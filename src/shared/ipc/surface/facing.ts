import type { SurfaceProcedures } from '../surfaces'

export const facingProcedures = {
  display: ['view', 'changeGrid', 'bringDeskBack', 'leaveExercise', 'touch'],
  words: ['ofPack'],
} as const satisfies SurfaceProcedures
