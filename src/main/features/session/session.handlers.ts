import type { Handlers } from '../../ipc/router'
import type { DeskSession } from './desk-session'

export const sessionHandlers = (session: DeskSession): Handlers<'session'> => ({
  state: () => session.state(),
  setUp: (input) => session.setUp(input),
  unlock: ({ userId, passphrase }) => session.unlock(userId, passphrase),
  recover: (input) => session.recover(input),
  lock: () => {
    session.lock()
    return null
  },
  touch: () => {
    session.touch()
    return null
  },
})
