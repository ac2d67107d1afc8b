import type { MaterialId } from '@shared/features/materials/materials.contract'

/** Which card is open, and which were before it, the latest last. Kept in memory while the page is there. */
export interface Trail {
  readonly current: MaterialId | null
  readonly before: readonly MaterialId[]
}

/** More steps back than anybody takes. */
const longestTrail = 50

/** The trail of a page that opens with a card, or with none. */
export const trailFrom = (id: MaterialId | null): Trail => ({ current: id, before: [] })

/** Opens a card; the one that was open can be gone back to. */
export const opened = (trail: Trail, id: MaterialId): Trail => {
  if (trail.current === id) return trail
  const before = trail.current === null ? trail.before : [...trail.before, trail.current].slice(-longestTrail)
  return { current: id, before }
}

/** The card before; the same trail when there is none. */
export const wentBack = (trail: Trail): Trail => {
  const previous = trail.before.at(-1)
  return previous === undefined ? trail : { current: previous, before: trail.before.slice(0, -1) }
}
