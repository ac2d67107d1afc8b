import type { SurfaceApi } from '@shared/ipc/api'
import type { paperProcedures } from '@shared/ipc/surface/paper'

/** What the paper window's preload exposes, and nothing more. */
export type PaperApi = SurfaceApi<typeof paperProcedures>
