import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { DeskSession } from '../session/desk-session'

interface SiteContext {
  readonly session: DeskSession
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const siteHandlers = ({ session, act, changed }: SiteContext): Handlers<'site'> => ({
  get: () => session.vault().site.get(),
  async update(input, by) {
    const site = await session.vault().site.update(act(by), input)
    session.refresh({ site })
    changed('site')
    return site
  },
})
