import type { SurfaceApi } from '@shared/ipc/api'
import type { facingProcedures } from '@shared/ipc/surface/facing'

declare const window: Window & { readonly waymark: SurfaceApi<typeof facingProcedures> }

/** The facing display's way to main: what the facing preload exposes, and nothing more. */
export const waymark = window.waymark
