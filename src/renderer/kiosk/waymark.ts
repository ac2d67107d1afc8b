import type { SurfaceApi } from '@shared/ipc/api'
import type { kioskProcedures } from '@shared/ipc/surface/kiosk'

declare const window: Window & { readonly waymark: SurfaceApi<typeof kioskProcedures> }

/** The kiosk's way to main: what the kiosk preload exposes, and nothing more. */
export const waymark = window.waymark
