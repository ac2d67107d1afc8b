import type { SurfaceProcedures } from '../surfaces'

export const facingProcedures = {
  display: ['view', 'changeGrid', 'bringDeskBack', 'touch'],
} as const satisfies SurfaceProcedures
