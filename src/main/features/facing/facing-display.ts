import { timingSafeEqual } from 'node:crypto'
import { WaymarkError } from '@shared/result'
import type { FacingGrid, FacingStatus, FacingView, ShareRequest } from '@shared/features/facing/facing.contract'
import type { LiveGrid } from '@shared/features/adversity-grid/adversity-grid.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'
import type { VaultClient } from '../../vault/client'
import type { MaterialsReader } from '../materials/materials.reader'

/** The windows, as far as the facing display needs them. */
export interface FacingHost {
  /** 'second': there is a screen for the migrant; 'single': the only screen has to be turned. */
  readonly screens: () => 'second' | 'single'
  /** Opens (or keeps) the facing window on the second screen, or over the whole of the only one with the desk hidden. */
  readonly show: (where: 'second' | 'turned') => void
  /** Closes the facing window and its process and brings the desk back to the front. */
  readonly hide: () => void
  /** The facing display has something else to show, or the desk's view of it changed. */
  readonly changed: () => void
  readonly site: () => SiteSettings | null
  readonly vault: () => VaultClient
  readonly materials: Pick<MaterialsReader, 'read'>
  /** Somebody tried the return code too often. */
  readonly lock: () => void
}

/** Wrong return codes before the desk locks itself. */
const mostWrongCodes = 3

/**
 * Decides what the migrant sees. Only what the counsellor shared is ever handed out, and the grid without the case's
 * number or id.
 */
export const createFacingDisplay = (host: FacingHost) => {
  let shared: ShareRequest | null = null
  let code: string | null = null
  let wrongCodes = 0

  const turned = (): boolean => code !== null

  const status = (): FacingStatus => ({
    screen: turned() ? 'turned' : host.screens() === 'second' ? 'second' : 'none',
    shows: shared?.kind ?? 'idle',
    exercise: shared?.kind === 'exercise' ? shared.exercise : null,
  })

  const liveGrid = async (): Promise<LiveGrid> => {
    const grid = await host.vault().grid.current()
    if (grid === null || shared?.kind !== 'grid') throw new WaymarkError('facing.notShared')
    return grid
  }

  const stop = (): FacingStatus => {
    const wasTurned = turned()
    shared = null
    code = null
    wrongCodes = 0
    if (wasTurned) host.hide()
    host.changed()
    return status()
  }

  return {
    status,
    stop,
    /** Whether the only screen is turned to the migrant at this moment. */
    turned,
    async share(what: ShareRequest, returnCode: string | null): Promise<FacingStatus> {
      const where = host.screens()
      if (where === 'single' && returnCode === null) throw new WaymarkError('facing.wrongCode')
      if (what.kind === 'grid' && (await host.vault().grid.current()) === null) throw new WaymarkError('grid.notOpen')
      shared = what
      code = where === 'single' ? returnCode : null
      wrongCodes = 0
      host.show(where === 'single' ? 'turned' : 'second')
      host.changed()
      return status()
    },
    async view(): Promise<FacingView> {
      if (shared?.kind === 'material') {
        const material = await host.materials.read(shared.id, shared.language)
        return { kind: 'material', language: shared.language, material, turned: turned() }
      }
      if (shared?.kind === 'exercise') {
        return { ...shared, turned: turned() }
      }
      if (shared?.kind === 'grid') {
        const grid = await host.vault().grid.current()
        if (grid) return { kind: 'grid', language: grid.languages.facing, grid: facingPart(grid), turned: turned() }
      }
      return { kind: 'idle', languages: host.site()?.languages ?? [], turned: turned() }
    },
    /** Refuses what the migrant's screen may not touch. */
    liveGrid,
    facingPart,
    /** @throws WaymarkError `facing.wrongCode` with the tries that are left; the last one locks the desk */
    bringDeskBack(typed: string): null {
      if (code === null) throw new WaymarkError('request.refused')
      if (!equal(typed, code)) {
        wrongCodes += 1
        if (wrongCodes >= mostWrongCodes) host.lock()
        throw new WaymarkError('facing.wrongCode', { left: mostWrongCodes - wrongCodes })
      }
      stop()
      return null
    },
    /** Takes an exercise off, and nothing else: the grid and a consent are the counsellor's to take away. */
    leaveExercise(): null {
      if (shared?.kind === 'exercise') {
        shared = null
        host.changed()
      }
      return null
    },
    /** The desk locked: forget everything. The windows are closed by whoever locks. */
    forget(): void {
      shared = null
      code = null
      wrongCodes = 0
    },
  }
}

export type FacingDisplay = ReturnType<typeof createFacingDisplay>

const facingPart = ({ languages, entries, revision }: LiveGrid): FacingGrid => ({ languages, entries, revision })

const equal = (typed: string, code: string): boolean => {
  const a = Buffer.from(typed)
  const b = Buffer.from(code)
  return a.length === b.length && timingSafeEqual(a, b)
}
