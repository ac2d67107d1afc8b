import type { SurfaceProcedures } from '../surfaces'

export const kioskProcedures = {
  materials: ['shelf', 'read'],
  kiosk: ['view', 'print', 'count', 'leave'],
  feedback: ['leave', 'printSlip'],
  words: ['ofPack'],
} as const satisfies SurfaceProcedures
