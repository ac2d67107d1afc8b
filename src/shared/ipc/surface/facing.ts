import type { SurfaceProcedures } from '../surfaces'

export const facingProcedures = {
  display: ['view', 'changeGrid', 'bringDeskBack', 'leaveExercise', 'touch'],
} as const satisfies SurfaceProcedures
