import type { Handlers } from '../../ipc/router'
import type { DeskSession } from '../session/desk-session'
import type { FacingDisplay } from './facing-display'

/** What the desk may do with the facing display. */
export const facingHandlers = (facing: FacingDisplay): Handlers<'facing'> => ({
  status: () => facing.status(),
  share: ({ what, code }) => facing.share(what, code),
  stop: () => facing.stop(),
})

interface DisplayContext {
  readonly facing: FacingDisplay
  readonly session: DeskSession
  /** The grid changed under the migrant's hand. */
  readonly changed: () => void
}

/** What the facing window itself may do. */
export const displayHandlers = ({ facing, session, changed }: DisplayContext): Handlers<'display'> => ({
  view: () => facing.view(),
  async changeGrid(change) {
    await facing.liveGrid()
    const grid = await session.vault().grid.change(change)
    changed()
    return facing.facingPart(grid)
  },
  bringDeskBack: ({ code }) => facing.bringDeskBack(code),
  leaveExercise: () => facing.leaveExercise(),
  touch: () => {
    session.touch()
    return null
  },
})
