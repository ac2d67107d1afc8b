import { utilityProcess } from 'electron'
import { wrap } from 'comlink'
import { WaymarkError } from '@shared/result'
import type { VaultService } from './service'
import { carryWaymarkErrors, endpointOf } from './wire'

type AcrossProcesses<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : AcrossProcesses<T[K]>
}

/** The vault as main sees it: every call crosses into the vault process, so every answer is a promise. */
export type VaultClient = AcrossProcesses<VaultService>

/** A running vault process. */
export interface VaultProcess {
  readonly vault: VaultClient
  /** Resolves when the process is gone. Calls under way are refused with `vault.locked`. */
  readonly gone: Promise<void>
  /** Ends key, database and everything read from it at once. */
  kill(): void
}

carryWaymarkErrors()

/**
 * Starts a vault process. It holds no key until somebody unlocks.
 * @param script the built `vault.js`
 * @param dataFolder the app's own folder for this user of the machine
 */
export const startVaultProcess = (script: string, dataFolder: string): VaultProcess => {
  const child = utilityProcess.fork(script, [dataFolder], { serviceName: 'Waymark vault', stdio: 'inherit' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // comlink's own type says that nested objects are promises, which they are not until a function of theirs is called.
  const remote: unknown = wrap(endpointOf(child, (message) => message))
  return { vault: endWith(remote as VaultClient, gone), gone, kill: () => void child.kill() }
}

/** A comlink call to a dead process would wait for ever; this one ends with `vault.locked` when the process does. */
const endWith = (remote: VaultClient, gone: Promise<void>): VaultClient => {
  const locked = gone.then((): never => {
    throw new WaymarkError('vault.locked')
  })
  locked.catch(() => undefined) // refused calls report it themselves
  const follow = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (inner, property) => {
        const value: unknown = Reflect.get(inner, property)
        return typeof value === 'function' && property !== 'then' ? follow(value) : value
      },
      apply: (inner, self, args: unknown[]) => {
        if (typeof inner !== 'function') throw new TypeError('not a call')
        const answer: unknown = Reflect.apply(inner, self, args)
        return Promise.race([answer, locked])
      },
    })
  return follow(remote)
}
