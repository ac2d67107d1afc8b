import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'

interface CasesContext {
  readonly vault: () => VaultClient
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const casesHandlers = ({ vault, act, changed }: CasesContext): Handlers<'cases'> => ({
  list: () => vault().cases.list(),
  get: ({ caseId }) => vault().cases.get(caseId),
  async register(input, by) {
    const registered = await vault().cases.register(act(by), input)
    changed('cases')
    return registered
  },
})
