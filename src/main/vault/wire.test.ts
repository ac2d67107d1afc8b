import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { expose, wrap } from 'comlink'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { WaymarkError } from '@shared/result'
import { carryWaymarkErrors, endpointOf, type PortLike } from './wire'

const secret = 'Sorrowgrass'

/** What is on the far side: one function for each way of failing. */
const farSide = {
  answers: (word: string) => ({ word }),
  nested: { answers: () => 'from within' },
  refuses: () => {
    throw new WaymarkError('unlock.wait', { seconds: 15 })
  },
  refusesWithoutDetails: () => {
    throw new WaymarkError('vault.locked')
  },
  runsOutOfDisk: () => {
    throw Object.assign(new Error(`could not insert '${secret}'`), { code: 'SQLITE_FULL' })
  },
  findsDamage: () => {
    throw Object.assign(new Error(`row '${secret}'`), { code: 'SQLITE_CORRUPT_INDEX' })
  },
  isConstrained: () => {
    throw Object.assign(new Error(`value '${secret}'`), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
  },
  breaks: () => {
    throw new TypeError(`cannot read '${secret}'`)
  },
  throwsText: () => {
    const text: unknown = secret // no Error at all, as a package might throw it
    throw text
  },
  later: () => Promise.reject(new WaymarkError('disk.full')),
}

type Failing = Exclude<keyof typeof farSide, 'answers' | 'nested'>
interface Near extends Readonly<Record<Failing, () => Promise<unknown>>> {
  readonly answers: (word: string) => Promise<{ readonly word: string }>
  readonly nested: { readonly answers: () => Promise<string> }
}

/** Everything that crosses is kept, to be searched for what should not cross. */
const connect = () => {
  const { port1, port2 } = new MessageChannel()
  const crossed: unknown[] = []
  const likeElectron = (port: MessagePort): PortLike => ({
    on: (event, listener) => port.on(event, listener),
    off: (event, listener) => port.off(event, listener),
    postMessage: (message) => {
      crossed.push(message)
      port.postMessage(message)
    },
  })
  expose(
    farSide,
    endpointOf(likeElectron(port1), (message) => message),
  )
  const near: unknown = wrap(endpointOf(likeElectron(port2), (message) => message))
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  return { near: near as Near, textOfAll: () => JSON.stringify(crossed) }
}

beforeAll(() => {
  carryWaymarkErrors()
})

describe('[D.V] the wire between main and the vault', () => {
  test('carries answers, nested ones too', async () => {
    const { near, textOfAll } = connect()
    expect(await near.answers(secret)).toEqual({ word: secret })
    expect(await near.nested.answers()).toBe('from within')
    // The control: what crosses is seen here.
    expect(textOfAll()).toContain(secret)
  })

  test.each([
    ['refuses', { code: 'unlock.wait', details: { seconds: 15 } }],
    ['refusesWithoutDetails', { code: 'vault.locked' }],
    ['later', { code: 'disk.full' }],
    ['runsOutOfDisk', { code: 'disk.full' }],
    ['findsDamage', { code: 'vault.damaged' }],
    ['isConstrained', { code: 'internal' }],
    ['breaks', { code: 'internal' }],
    ['throwsText', { code: 'internal' }],
  ] as const)('carries what %s with its code and without its message', async (name, failure) => {
    const { near, textOfAll } = connect()
    const error: unknown = await near[name]().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WaymarkError)
    expect(error instanceof WaymarkError && error.toFailure()).toEqual(failure)
    expect(String(error)).not.toContain(secret)
    expect(textOfAll()).not.toContain(secret)
    expect(textOfAll()).toContain(failure.code)
  })

  test('stops listening when told to', () => {
    const heard: unknown[] = []
    const listeners: ((message: unknown) => void)[] = []
    const endpoint = endpointOf(
      {
        on: (_event, listener) => listeners.push(listener),
        off: (_event, listener) => listeners.splice(listeners.indexOf(listener), 1),
        postMessage: () => undefined,
      },
      (message) => message,
    )
    const listener = (event: Event): void => {
      heard.push((event as MessageEvent).data)
    }
    endpoint.addEventListener('message', listener)
    listeners.forEach((tell) => tell('first'))
    endpoint.removeEventListener('message', listener)
    expect(listeners).toEqual([])
    listeners.forEach((tell) => tell('second'))
    expect(heard).toEqual(['first'])
  })
})
