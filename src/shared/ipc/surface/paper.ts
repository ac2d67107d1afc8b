import type { SurfaceProcedures } from '../surfaces'

export const paperProcedures = {
  paper: ['next', 'ready', 'failed'],
  words: ['ofPack'],
} as const satisfies SurfaceProcedures
