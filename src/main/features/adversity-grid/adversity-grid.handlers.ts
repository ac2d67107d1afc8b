import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'
import type { FacingDisplay } from '../facing/facing-display'

interface GridContext {
  readonly vault: () => VaultClient
  readonly facing: FacingDisplay
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const adversityGridHandlers = ({ vault, facing, act, changed }: GridContext): Handlers<'adversityGrid'> => {
  /** The grid is over: it must not stay on the migrant's screen. */
  const end = (): void => {
    if (facing.status().shows === 'grid') facing.stop()
    changed('grid')
  }
  return {
    async open({ caseId, facing: language, from }, by) {
      const grid = await vault().grid.open({ caseId, desk: by.user.language, facing: language, from })
      changed('grid')
      return grid
    },
    live: () => vault().grid.current(),
    async change(change) {
      const grid = await vault().grid.change(change)
      changed('grid')
      return grid
    },
    async keep(_input, by) {
      const kept = await vault().grid.keep(act(by))
      end()
      return kept
    },
    async discard() {
      await vault().grid.discard()
      end()
      return null
    },
    versions: ({ caseId }) => vault().grid.versions(caseId),
    version: ({ gridId }) => vault().grid.version(gridId),
  }
}
