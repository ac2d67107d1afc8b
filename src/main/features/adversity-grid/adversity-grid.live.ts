import { randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { entryId, type CaseId, type GridId } from '@shared/ids'
import type { MigrantLanguage } from '@shared/languages'
import { WaymarkError } from '@shared/result'
import type { GridChange, GridVersionHead, LiveGrid } from '@shared/features/adversity-grid/adversity-grid.contract'
import { applyChange } from '@shared/features/adversity-grid/adversity-grid.rules'
import type { Act } from '../../vault/act'
import { getCase } from '../cases/cases.store'
import { requireCounsellingConsent } from '../consent/consent.store'
import { getGridVersion, keepGrid } from './adversity-grid.store'

/**
 * The grid that is being filled. It lives in the memory of the vault process and nowhere else: not on disk, not in
 * main; it ends when it is kept, when it is discarded, or when the desk locks and the process is killed.
 */
export const createLiveGrid = (db: Database) => {
  let live: LiveGrid | null = null

  const require = (): LiveGrid => {
    if (live === null) throw new WaymarkError('grid.notOpen')
    return live
  }

  return {
    /**
     * Starts from nothing or from a kept version. Opening the case whose grid is open already goes on with it.
     * @throws WaymarkError `grid.otherOpen` while another case's grid has unkept words
     */
    open(input: {
      readonly caseId: CaseId
      readonly desk: MigrantLanguage
      readonly facing: MigrantLanguage
      readonly from: GridId | null
    }): LiveGrid {
      if (live?.caseId === input.caseId) return live
      if (live !== null && live.entries.length > 0)
        throw new WaymarkError('grid.otherOpen', { caseNumber: live.caseNumber })
      const { caseNumber } = getCase(db, input.caseId)
      requireCounsellingConsent(db, input.caseId)
      const base = input.from === null ? null : getGridVersion(db, input.from)
      if (base !== null && base.caseId !== input.caseId) throw new WaymarkError('grid.unknown')
      live = {
        caseId: input.caseId,
        caseNumber,
        // A counterpart is 'in the other language': words that are gone on with keep the two languages they were written in.
        languages: base?.languages ?? { desk: input.desk, facing: input.facing },
        entries: base?.entries ?? [],
        basedOn: base?.version ?? null,
        revision: 0,
      }
      return live
    },
    current: (): LiveGrid | null => live,
    change(change: GridChange): LiveGrid {
      const grid = require()
      const entries = applyChange(grid.entries, change, entryId.parse(randomUUID()))
      live = { ...grid, entries, revision: grid.revision + 1 }
      return live
    },
    /** Keeps it as the case's next version and ends it. On a refusal it stays open, so that nothing is lost. */
    keep(act: Act): GridVersionHead {
      const kept = keepGrid(db, act, require())
      live = null
      return kept
    },
    discard(): null {
      live = null
      return null
    },
  }
}
