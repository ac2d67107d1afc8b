import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'

interface ConsentContext {
  readonly vault: () => VaultClient
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const consentHandlers = ({ vault, act, changed }: ConsentContext): Handlers<'consent'> => ({
  list: ({ caseId }) => vault().consent.list(caseId),
  async record(input, by) {
    const recorded = await vault().consent.record(act(by), input)
    changed('consent')
    return recorded
  },
  async withdraw({ consentId }, by) {
    const alreadyReceived = await vault().consent.withdraw(act(by), consentId)
    changed('consent')
    return { alreadyReceived }
  },
})
