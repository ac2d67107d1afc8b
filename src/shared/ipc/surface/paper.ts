import type { SurfaceProcedures } from '../surfaces'

export const paperProcedures = {
  paper: ['next', 'ready', 'failed'],
} as const satisfies SurfaceProcedures
