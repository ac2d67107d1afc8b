import { WaymarkError } from '@shared/result'
import type { Account } from '@shared/features/accounts/accounts.contract'
import type { DeskState, SetupInput } from '@shared/features/session/session.contract'
import type { SiteSettings } from '@shared/features/site/site.contract'
import type { UserId } from '@shared/ids'
import type { Session } from '../../ipc/policy'
import type { VaultClient, VaultProcess } from '../../vault/client'
import type { Opened } from '../../vault/service'
import type { VaultStatus } from '../../vault/status'
import { watchIdle, type IdleWatch } from './idle'

/** What the session needs from the app around it. */
export interface SessionHost {
  /** Whether there is a vault, and who may try to unlock it. Throws what `vaultStatus` throws. */
  readonly status: () => VaultStatus
  readonly startVault: () => VaultProcess
  /** The desk was locked: windows are to be loaded afresh, prepared documents forgotten. */
  readonly onLocked: () => void
  readonly onOpened: () => void
  readonly onLockWarning: (seconds: number | null) => void
  /** Folder of the vault, for the message of a broken one. */
  readonly place: string
}

const brokenCodes = ['keyring.damaged', 'keyring.newer', 'keyring.weak', 'vault.incomplete'] as const

/**
 * Who is at the desk. Owns the vault process: started when somebody tries to come in, killed when the desk locks.
 */
export const createDeskSession = (host: SessionHost) => {
  let process: VaultProcess | null = null
  let open: Opened | null = null
  let idle: IdleWatch | null = null

  const running = (): VaultProcess => {
    if (process === null) {
      const started = host.startVault()
      process = started
      void started.gone.then(() => {
        if (process !== started) return
        // It ended by itself: whatever was open is gone, so the desk is locked, too.
        process = null
        if (open !== null) lock()
      })
    }
    return process
  }

  const vault = (): VaultClient => running().vault

  const enter = (opened: Opened): void => {
    open = opened
    idle?.stop()
    idle = watchIdle(opened.site.idleSeconds, { warn: host.onLockWarning, lock })
    host.onOpened()
  }

  function lock(): void {
    const wasOpen = open !== null
    idle?.stop()
    idle = null
    open = null
    const ending = process
    process = null
    ending?.kill()
    if (wasOpen) host.onLocked()
  }

  const refuseWhenOpen = (): void => {
    if (open !== null) throw new WaymarkError('access.denied')
  }

  return {
    vault,
    current: (): Session | null => open && { user: open.user },
    site: (): SiteSettings | null => open?.site ?? null,
    lock,
    touch: () => idle?.touch(),
    /** Somebody begins to come in: the vault process is started while they type. */
    prepare: (): void => void running(),
    /** Takes over what changed about the person or the site while the desk is open. */
    refresh(change: { readonly user?: Account; readonly site?: SiteSettings }): void {
      if (open === null) return
      open = { ...open, ...change }
      if (change.site) {
        idle?.stop()
        idle = watchIdle(change.site.idleSeconds, { warn: host.onLockWarning, lock })
      }
    },
    state(): DeskState {
      if (open !== null) return { state: 'unlocked', user: open.user, site: open.site }
      try {
        const status = host.status()
        return status.exists ? { state: 'locked', users: status.users } : { state: 'setup' }
      } catch (error) {
        const code = error instanceof WaymarkError ? brokenCodes.find((known) => known === error.code) : undefined
        if (code) return { state: 'broken', code, place: host.place }
        throw error
      }
    },
    async setUp(input: SetupInput): Promise<{ readonly recoveryCode: string }> {
      refuseWhenOpen()
      const { recoveryCode, ...opened } = await vault().create(input, new Date().toISOString())
      enter(opened)
      return { recoveryCode }
    },
    async unlock(id: UserId, passphrase: string): Promise<null> {
      refuseWhenOpen()
      enter(await vault().unlock(id, passphrase, Date.now()))
      return null
    },
    async recover(input: {
      readonly userId: UserId
      readonly code: string
      readonly passphrase: string
    }): Promise<{ readonly recoveryCode: string }> {
      refuseWhenOpen()
      const { recoveryCode, ...opened } = await vault().recover(input, Date.now())
      enter(opened)
      return { recoveryCode }
    },
  }
}

export type DeskSession = ReturnType<typeof createDeskSession>
