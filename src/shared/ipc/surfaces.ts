import type { Contract, FeatureName } from './contract'

/** The kinds of window. Each has its own preload, its own channel of one `webContents`, its own list below. */
export const surfaces = ['desk', 'facing', 'kiosk', 'paper'] as const
export type Surface = (typeof surfaces)[number]

/** Feature -> names of its procedures that a surface may call. */
export type SurfaceProcedures = { readonly [F in FeatureName]?: readonly (keyof Contract[F] & string)[] }
