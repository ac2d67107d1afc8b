import type { Handlers } from '../../ipc/router'
import type { DeskSession } from '../session/desk-session'
import type { PublishingContext } from './publishing-context'

interface SiteContext extends PublishingContext {
  readonly session: DeskSession
}

export const siteHandlers = ({ session, act, published }: SiteContext): Handlers<'site'> => ({
  get: () => session.vault().site.get(),
  async update(input, by) {
    const site = await session.vault().site.update(act(by), input)
    session.refresh({ site })
    return published('site', Promise.resolve(site))
  },
})
