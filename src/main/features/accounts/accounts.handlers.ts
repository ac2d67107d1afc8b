import type { ChangeTopic } from '@shared/ipc/api'
import type { Handlers } from '../../ipc/router'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { DeskSession } from '../session/desk-session'

interface AccountsContext {
  readonly session: DeskSession
  readonly act: (session: Session) => Act
  readonly changed: (topic: ChangeTopic) => void
}

export const accountsHandlers = ({ session, act, changed }: AccountsContext): Handlers<'accounts'> => {
  return {
    list: () => session.vault().accounts.list(),
    async add(input, by) {
      const added = await session.vault().accounts.add(act(by), input)
      changed('accounts')
      return added
    },
    async disable({ userId }, by) {
      await session.vault().accounts.disable(act(by), userId)
      changed('accounts')
      // Whoever takes away their own key is out at once.
      if (userId === by.user.id) session.lock()
      return null
    },
    async resetPassphrase({ userId, passphrase }, by) {
      await session.vault().accounts.resetPassphrase(act(by), userId, passphrase)
      changed('accounts')
      return null
    },
    async changePassphrase({ current, next }, by) {
      session.refresh({ user: await session.vault().accounts.changePassphrase(act(by), current, next) })
      changed('session')
      return null
    },
    async changeLanguage({ language }, by) {
      session.refresh({ user: await session.vault().accounts.changeLanguage(act(by), language) })
      changed('session')
      return null
    },
  }
}
