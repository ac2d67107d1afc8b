import type { ChangeTopic } from '@shared/ipc/api'
import type { Session } from '../../ipc/policy'
import type { Act } from '../../vault/act'
import type { VaultClient } from '../../vault/client'

/** What the handlers of settings need that the kiosk is to hear of. */
export interface PublishingContext {
  readonly vault: () => VaultClient
  readonly act: (session: Session) => Act
  /**
   * Waits for a change, publishes the site anew and tells the windows.
   * @returns what the change answered
   */
  readonly published: <T>(topic: ChangeTopic, done: Promise<T>) => Promise<T>
}
