import type { SurfaceApi } from '@shared/ipc/api'
import type { deskProcedures } from '@shared/ipc/surface/desk'

declare const window: Window & { readonly waymark: SurfaceApi<typeof deskProcedures> }

/** The desk's way to main: what the desk preload exposes, and nothing more. */
export const waymark = window.waymark
