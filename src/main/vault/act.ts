import type { UserId } from '@shared/ids'

/** Who acts and when. Handlers fill it in; a window never supplies either. */
export interface Act {
  readonly actor: UserId
  /** ISO 8601, UTC. */
  readonly at: string
}
