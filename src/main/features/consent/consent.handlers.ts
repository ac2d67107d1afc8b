import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'
import type { FacingDisplay } from '../facing/facing-display'

interface ConsentContext {
  readonly vault: () => VaultClient
  readonly facing: FacingDisplay
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const consentHandlers = ({ vault, facing, act, changed }: ConsentContext): Handlers<'consent'> => ({
  list: ({ caseId }) => vault().consent.list(caseId),
  async record(input, by) {
    const recorded = await vault().consent.record(act(by), input)
    // The question is answered: its text need not stay on the migrant's screen.
    if (facing.status().shows === 'material') facing.stop()
    changed('consent')
    return recorded
  },
  async withdraw({ consentId }, by) {
    const alreadyReceived = await vault().consent.withdraw(act(by), consentId)
    changed('consent')
    return { alreadyReceived }
  },
})
