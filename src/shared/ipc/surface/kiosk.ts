import type { SurfaceProcedures } from '../surfaces'

export const kioskProcedures = {
  materials: ['read'],
  kiosk: ['print'],
} as const satisfies SurfaceProcedures
